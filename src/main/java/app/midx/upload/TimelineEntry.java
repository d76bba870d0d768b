package app.midx.upload;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of an upload's timeline.
 *
 * @param from null for the first line
 * @param code TikTok's code, where it gave one
 * @param post what became of a public post, where it is that which is told
 */
public record TimelineEntry(
        Instant at,
        @Nullable UploadStatus from,
        UploadStatus to,
        EventCause cause,
        @Nullable String code,
        @Nullable String logId,
        @Nullable PostChange post) {}
