package app.midx.upload;

import app.midx.common.AccountId;
import app.midx.tiktok.PrivacyLevel;
import org.jspecify.annotations.Nullable;

/**
 * What the creator has filled in. A draft may hold any of it half done; {@link SubmissionRules} says what has to be right
 * before it may be sent.
 *
 * @param caption counted in UTF-16 units, as TikTok does
 * @param privacyLevel null until the creator has chosen: nothing is preselected
 * @param coverTimestampMs milliseconds from the video's start; null for the first frame
 * @param yourBrand the post promotes the creator's own business
 * @param brandedContent the post is a paid partnership with a third party
 */
public record UploadForm(
        @Nullable AccountId account,
        SendMode mode,
        String caption,
        @Nullable PrivacyLevel privacyLevel,
        @Nullable Integer coverTimestampMs,
        boolean allowComment,
        boolean allowDuet,
        boolean allowStitch,
        boolean disclose,
        boolean yourBrand,
        boolean brandedContent,
        boolean aiGenerated) {

    /** Nothing chosen, nothing ticked. */
    public static UploadForm empty(@Nullable AccountId account) {
        return new UploadForm(
                account, SendMode.DIRECT_POST, "", null, null, false, false, false, false, false, false, false);
    }

    /** Whether the post is disclosed as branded content; a tick behind a closed switch does not count. */
    public boolean isBrandedContent() {
        return disclose && brandedContent;
    }

    public boolean isYourBrand() {
        return disclose && yourBrand;
    }
}
