package app.midx.tiktok;

import org.jspecify.annotations.Nullable;

/**
 * How a direct post shall appear. Every flag is sent, as TikTok takes a missing {@code disable_*} for permission.
 * (TikTok: Content Posting API, Direct Post.)
 *
 * @param title the caption, at most {@value #TITLE_LIMIT} UTF-16 units; empty for none
 * @param privacyLevel one of the creator's current options
 * @param videoCoverTimestampMs the frame to use as cover, in milliseconds from the start; null for the first
 * @param brandContentToggle paid partnership for a third party
 * @param brandOrganicToggle promotes the creator's own business
 * @param isAigc labelled as made by AI
 */
public record PostInfo(
        String title,
        PrivacyLevel privacyLevel,
        boolean disableDuet,
        boolean disableStitch,
        boolean disableComment,
        @Nullable Integer videoCoverTimestampMs,
        boolean brandContentToggle,
        boolean brandOrganicToggle,
        boolean isAigc) {

    /** In UTF-16 units, as {@link String#length()} counts: most emoji take two. */
    public static final int TITLE_LIMIT = 2_200;

    /**
     * A post within the limits.
     *
     * @throws IllegalArgumentException if the title is too long or the cover lies before the start
     */
    public PostInfo {
        if (title.length() > TITLE_LIMIT) {
            throw new IllegalArgumentException("A title has at most " + TITLE_LIMIT + " UTF-16 units");
        }
        if (videoCoverTimestampMs != null && videoCoverTimestampMs < 0) {
            throw new IllegalArgumentException("A cover time begins at 0 ms");
        }
    }
}
