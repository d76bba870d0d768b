package app.midx.tiktok;

/**
 * Who can view a video. A level that TikTok adds later is kept and shown under its own name.
 *
 * @param code as TikTok spells it
 */
public record PrivacyLevel(String code) {

    public static final PrivacyLevel PUBLIC_TO_EVERYONE = new PrivacyLevel("PUBLIC_TO_EVERYONE");
    public static final PrivacyLevel MUTUAL_FOLLOW_FRIENDS = new PrivacyLevel("MUTUAL_FOLLOW_FRIENDS");
    public static final PrivacyLevel FOLLOWER_OF_CREATOR = new PrivacyLevel("FOLLOWER_OF_CREATOR");
    public static final PrivacyLevel SELF_ONLY = new PrivacyLevel("SELF_ONLY");

    public String label() {
        return switch (code) {
            case "PUBLIC_TO_EVERYONE" -> "Everyone";
            case "MUTUAL_FOLLOW_FRIENDS" -> "Friends";
            case "FOLLOWER_OF_CREATOR" -> "Followers";
            case "SELF_ONLY" -> "Only me";
            default -> code;
        };
    }
}
