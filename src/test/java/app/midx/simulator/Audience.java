package app.midx.simulator;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** Who may see a direct post. TikTok: Direct Post, Content Sharing Guidelines. */
final class Audience {

    private static final String SELF_ONLY = "SELF_ONLY";

    private final World world;

    Audience(World world) {
        this.world = world;
    }

    /** It is the account's privacy that counts for an app without audit: a public one is refused even {@code SELF_ONLY}. */
    void checkAudit(Account account, JsonNode post) {
        boolean everyoneElse = !level(post).isEmpty() && !level(post).equals(SELF_ONLY);
        boolean refused = world.knobs.unauditedAudience == Knobs.UnauditedAudience.REFUSE;
        if (!world.knobs.audited && (!account.privateAccount || (everyoneElse && refused))) {
            throw new Refusal(
                    403,
                    "unaudited_client_can_only_post_to_private_accounts",
                    "Please review the integration guidelines of the Content Posting API.");
        }
    }

    String levelInForce(Account account, JsonNode post) {
        List<String> options = account.options(world.knobs);
        if (!options.contains(level(post))) {
            world.violations.add("privacy-option", "'" + level(post) + "' is none of " + options);
            throw new Refusal(
                    403, "privacy_level_option_mismatch", "The privacy level is none of the creator's options.");
        }
        if (post.path("brand_content_toggle").asBoolean(false) && level(post).equals(SELF_ONLY)) {
            world.violations.add("branded-and-private", "Branded content cannot be for oneself only.");
            throw Refusal.params(world.knobs, "Branded content cannot be private");
        }
        return world.knobs.audited ? level(post) : SELF_ONLY;
    }

    private static String level(JsonNode post) {
        return post.path("privacy_level").asString("");
    }
}
