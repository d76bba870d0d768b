package app.midx.account;

/** Why TikTok lets Midx act for an account no longer, as far as it says so. TikTok: Webhooks, Events. */
public enum LostAccess {
    UNKNOWN,
    USER_DISCONNECTED,
    ACCOUNT_DELETED,
    AGE_CHANGED,
    ACCOUNT_BANNED,
    DEVELOPER_REVOKED;

    /**
     * TikTok's number in words.
     *
     * @param reason of {@code authorization.removed}, 0 to 5; any other number is as good as none
     */
    public static LostAccess ofTikTok(int reason) {
        return switch (reason) {
            case 1 -> USER_DISCONNECTED;
            case 2 -> ACCOUNT_DELETED;
            case 3 -> AGE_CHANGED;
            case 4 -> ACCOUNT_BANNED;
            case 5 -> DEVELOPER_REVOKED;
            default -> UNKNOWN;
        };
    }
}
