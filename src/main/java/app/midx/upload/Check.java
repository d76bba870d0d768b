package app.midx.upload;

import app.midx.common.Explanation;
import org.jspecify.annotations.Nullable;

/**
 * One thing about a video that TikTok looks at, and what it will say.
 *
 * @param area what was looked at, such as "Frame rate"
 * @param fact how the video is in this respect, such as "22 frames a second"
 * @param code the reason with which TikTok would fail the post, or one of Midx's own that begins with {@code midx_}
 * @param explanation cause, fault and fix; of one that is fine it says no more than the fact
 * @param command an ffmpeg line that makes a file without any of the problems that such a line can mend; null where this problem
 *     is not one of them
 */
public record Check(
        String area,
        Level level,
        String fact,
        String code,
        Explanation explanation,
        @Nullable String command) {

    public enum Level {
        /** TikTok documents that it does not take this, or nobody could. */
        WILL_FAIL,
        /** It has gone wrong for others, or it cannot be told; TikTok may take it all the same. */
        MAY_FAIL,
        FINE
    }
}
