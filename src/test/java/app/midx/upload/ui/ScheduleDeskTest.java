package app.midx.upload.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.testing.PastSends;
import app.midx.upload.Scheduling;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadForm;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@Import(PastSends.class)
class ScheduleDeskTest extends UploadViewTest {

    private static final int MOST_DRAFTS = 5;

    @Autowired
    private ScheduleDesk desk;

    @Autowired
    private Scheduling scheduling;

    @Autowired
    private PastSends past;

    @Autowired
    private Clock clock;

    @Test
    void theUploadThatIsMovedIsNotInItsOwnWay() {
        UploadForm form = Forms.forTheInbox(account, "");
        Instant noon = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(60));
        UploadFacts own = scheduled(form, noon);
        for (int others = 1; others < MOST_DRAFTS; others++) {
            scheduled(form, noon);
        }

        assertThat(desk.warning(own, form, at(noon.plusSeconds(60)))).isEmpty();
        assertThat(desk.warning(draft(), form, at(noon)))
                .startsWith("5 are scheduled on that day for this account already");
        assertThat(desk.warning(own, form, at(noon.plus(Duration.ofDays(1))))).isEmpty();
    }

    @Test
    void whatWasSentLatelyCountsForTodayAlone() {
        UploadFacts draft = draft();
        UploadForm form = Forms.onlyMe(account, "one more");
        past.posts(account, 15, clock.instant());

        assertThat(desk.warning(draft, form, at(clock.instant())))
                .startsWith("15 were sent lately or are scheduled for today for this account already");
        assertThat(desk.warning(draft, form, at(clock.instant().plus(Duration.ofDays(2)))))
                .isEmpty();
    }

    private UploadFacts scheduled(UploadForm form, Instant at) {
        return scheduling.schedule(draft(), form, null, at).orElseThrow();
    }

    private static LocalSlot at(Instant instant) {
        return LocalSlot.of(instant, ZoneOffset.UTC);
    }
}
