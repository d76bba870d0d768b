package app.midx.media;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/** Limits for tests that are about something else, and for those that are about one of them. */
final class Limits {

    private Limits() {}

    static MediaLimits usual() {
        return with(DataSize.ofGigabytes(50), 30);
    }

    static MediaLimits with(DataSize quotaPerCreator, int unfinishedPerCreator) {
        return new MediaLimits(
                DataSize.ofBytes(0),
                quotaPerCreator,
                unfinishedPerCreator,
                30,
                Duration.ofDays(3),
                Duration.ofDays(30));
    }

    static MediaLimits keepingFree(DataSize free) {
        MediaLimits usual = usual();
        return new MediaLimits(
                free,
                usual.quotaPerCreator(),
                usual.unfinishedPerCreator(),
                usual.creationsPerMinute(),
                usual.unfinishedFor(),
                usual.draftsFor());
    }
}
