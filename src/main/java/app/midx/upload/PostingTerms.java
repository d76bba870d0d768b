package app.midx.upload;

import app.midx.account.ConnectedAccount;
import app.midx.tiktok.CreatorInfo;
import app.midx.tiktok.PrivacyLevel;
import org.jspecify.annotations.Nullable;

/**
 * What TikTok allows an account at this moment.
 *
 * @param creator TikTok's answer to creator_info; null where it is not needed (drafts) or could not be had
 * @param refusal TikTok's code where it says that the creator cannot post now
 * @param audited whether TikTok has audited Midx; until then it takes direct posts for private accounts only, and shows them
 *     to nobody but the creator (TikTok: Content Sharing Guidelines)
 */
public record PostingTerms(
        ConnectedAccount account,
        @Nullable CreatorInfo creator,
        @Nullable String refusal,
        boolean audited) {

    /** The name of the account as TikTok has it now, or else as it was last known. */
    public String nickname() {
        return creator == null ? account.name() : creator.nickname();
    }

    /** A private account is offered its followers where a public one is offered everyone (TikTok: Query Creator Info). */
    public boolean isPublicAccount() {
        return creator != null && creator.privacyLevelOptions().contains(PrivacyLevel.PUBLIC_TO_EVERYONE);
    }
}
