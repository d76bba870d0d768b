package app.midx.upload.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.testing.SettableClock;
import app.midx.upload.AnUpload;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadNews;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PacesTest {

    private final SettableClock clock = new SettableClock();
    private final Paces paces = new Paces(clock);
    private final UploadFacts sending = AnUpload.sending(100).facts();

    @Test
    void afterTheFirstWordNobodyCanSayHowFastItGoes() {
        assertThat(paces.words(sending)).isEqualTo("Speed – · time left –");
        paces.take(sending);
        assertThat(paces.words(sending)).isEqualTo("Speed – · time left –");
    }

    @Test
    void fromTheSecondWordOnThereAreSpeedAndTimeLeft() {
        paces.take(sending);

        assertThat(after(10, 400)).isEqualTo("1 kB/s · 20 s left");
        assertThat(after(10, 900)).isEqualTo("1 kB/s · a few seconds left");
    }

    @Test
    void onlyTheLastSecondsCount() {
        SendPace pace = new SendPace();
        Instant start = clock.instant();
        pace.seen(start, 0);
        pace.seen(start.plusSeconds(10), 100_000_000);
        for (int second = 20; second <= 60; second += 10) {
            pace.seen(start.plusSeconds(second), 100_000_000 + second * 1_000L);
        }

        assertThat(pace.bytesPerSecond()).hasValue(1_000);
    }

    @Test
    void whatIsSentAnewIsMeasuredAnew() {
        SendPace pace = new SendPace();
        Instant start = clock.instant();
        pace.seen(start, 900);
        pace.seen(start.plusSeconds(5), 0);

        assertThat(pace.bytesPerSecond()).isEmpty();
    }

    @Test
    void whatStandsStillHasNoTimeLeft() {
        paces.take(sending);

        assertThat(after(10, 100)).isEqualTo("Speed – · time left –");
    }

    @Test
    void whatIsNotBeingSentHasNoPace() {
        assertThat(paces.words(AnUpload.draft().facts())).isEmpty();
    }

    private String after(int seconds, long bytes) {
        clock.advance(Duration.ofSeconds(seconds));
        UploadNews.Moved moved = new UploadNews.Moved(sending.owner(), sending.id(), bytes, null);
        paces.take(moved);
        return paces.words(sending.with(moved));
    }
}
