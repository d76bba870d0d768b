package app.midx.account;

import app.midx.common.AccountId;
import app.midx.common.CreatorId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A TikTok account as the rest of Midx sees it: who it is and what may be done with it, never its tokens.
 *
 * @param username the handle without {@code @}; null where the creator did not grant {@code user.info.profile}
 * @param connectedAt for the first time; consents that followed do not count
 * @param lastSeenAt when TikTok last granted or renewed tokens for it
 * @param lostAccess why it has to be connected anew, where TikTok has said so; null while it is connected
 * @param scopes what the creator really granted, which may be less than Midx asked for
 */
public record ConnectedAccount(
        AccountId id,
        CreatorId owner,
        String openId,
        @Nullable String username,
        @Nullable String displayName,
        Set<String> scopes,
        AccountState state,
        Instant connectedAt,
        Instant lastSeenAt,
        @Nullable LostAccess lostAccess) {

    /** The best name there is for showing: nickname, else handle, else a neutral word. */
    public String name() {
        if (displayName != null && !displayName.isBlank()) {
            return displayName;
        }
        return username != null ? "@" + username : "TikTok account";
    }

    public boolean has(String scope) {
        return scopes.contains(scope);
    }

    /** The address of Midx's own copy of the picture; the link is for the owner alone and answers with initials where there is none. */
    public String avatarPath() {
        return "/avatars/" + id;
    }
}
