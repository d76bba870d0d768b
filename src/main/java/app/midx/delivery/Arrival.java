package app.midx.delivery;

import app.midx.media.StagedMedia;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * A video on its way from the creator to Midx.
 *
 * @param elapsed since it set out
 */
record Arrival(long size, long received, boolean knownType, Duration elapsed) {

    /** Half of the hour of an upload URL (TikTok: Direct Post): the rest is for a slower second half. */
    private static final Duration MOST_LEFT = Duration.ofMinutes(30);

    /** What TikTok takes; a file of another kind has to be complete before anybody knows what it is. */
    private static final Set<String> TYPES = Set.of("video/mp4", "video/quicktime", "video/webm");

    static Arrival of(StagedMedia video, Instant now) {
        return new Arrival(
                video.size(),
                video.received(),
                TYPES.contains(video.mimeType()),
                Duration.between(video.begunAt(), now));
    }

    /** Whether TikTok may be told of it: at the rate so far all of it will be here long before its upload URL ends. */
    boolean isSafeToAnnounce() {
        if (received >= size) {
            return true;
        }
        if (!knownType || received <= 0) {
            return false;
        }
        double secondsLeft = (double) (size - received) * elapsed.toMillis() / received / 1_000;
        return secondsLeft <= MOST_LEFT.toSeconds();
    }
}
