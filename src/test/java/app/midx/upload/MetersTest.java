package app.midx.upload;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.account.ConnectedAccount;
import app.midx.common.UploadId;
import app.midx.testing.ConnectedCreators;
import app.midx.testing.MidxTest;
import app.midx.testing.PastSends;
import app.midx.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What counts to TikTok's caps, and for how long. */
@MidxTest
class MetersTest {

    private static final Duration DAY = Duration.ofHours(24);

    @Autowired
    private ConnectedCreators creators;

    @Autowired
    private PastSends past;

    @Autowired
    private Meters meters;

    @Autowired
    private Uploads uploads;

    @Autowired
    private SpentPlaces spent;

    @Autowired
    private SettableClock clock;

    private ConnectedAccount account;
    private Instant now;

    @BeforeEach
    void connect() {
        account = creators.connectSomebodyNew();
        now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void whoHasSentNothingHasEverythingLeft() {
        assertThat(read().posts()).isEqualTo(new Meter(0, 15, null));
        assertThat(read().drafts()).isEqualTo(new Meter(0, 5, null));
        assertThat(read().accessUntil()).isAfter(now.plus(Duration.ofDays(100)));
        assertThat(meters.of(creators.connectSomebodyNew().owner(), account.id()))
                .isEmpty();
    }

    @Test
    void aPostCountsForADayAndNotAMomentLonger() {
        past.post(account, now.minus(DAY).plusSeconds(60));
        past.post(account, now.minus(DAY).minusSeconds(1));
        assertThat(read().posts().used()).isEqualTo(1);

        clock.advance(Duration.ofMinutes(1));

        assertThat(read().posts().used()).isZero();
    }

    @Test
    void theNextPlaceIsFreeWhenTheOldestPostIsADayOld() {
        past.posts(account, 14, now.minusSeconds(60));
        assertThat(read().posts().isFull()).isFalse();

        Instant oldest = now.minus(Duration.ofHours(20));
        past.post(account, oldest);

        assertThat(read().posts()).isEqualTo(new Meter(15, 15, oldest.plus(DAY)));
    }

    @Test
    void whoIsOverTheCapWaitsForMoreThanOne() {
        past.posts(account, 14, now.minusSeconds(60));
        past.post(account, now.minus(Duration.ofHours(20)));
        Instant second = now.minus(Duration.ofHours(10));
        past.post(account, second);

        assertThat(read().posts().nextPlaceAt()).isEqualTo(second.plus(DAY));
    }

    @Test
    void whatTikTokRefusedCountsNotAndWhatItNeverAnsweredCountsOnce() {
        past.given(account, SendMode.DIRECT_POST, now, "INIT_REFUSED", "INIT_REFUSED");
        assertThat(read().posts().used()).isZero();

        past.given(account, SendMode.DIRECT_POST, now, "INIT_LOST", "INIT_LOST", "INIT_LOST");

        assertThat(read().posts().used()).isEqualTo(1);
        assertThat(read().drafts().used()).isZero();
    }

    @Test
    void aDraftWaitsUntilItIsPostedAndNoLongerThanADay() {
        past.draft(account, "IN_INBOX", null, now.minus(Duration.ofHours(23)));
        past.draft(account, "IN_INBOX", "SUCCEEDED", now.minus(Duration.ofHours(25)));
        past.draft(account, "UNCONFIRMED", "UNCONFIRMED", now.minus(Duration.ofHours(2)));
        past.draft(account, "PUBLISHED", "SUCCEEDED", now.minus(Duration.ofHours(1)));
        past.draft(account, "FAILED", "FAILED", now.minus(Duration.ofHours(1)));
        past.given(account, SendMode.INBOX_DRAFT, now, "INIT_LOST");

        assertThat(read().drafts()).isEqualTo(new Meter(2, 5, null));
        assertThat(read().posts().used()).isZero();
    }

    @Test
    void whatIsDeletedHereStillCountsAtTikTokForADay() {
        UploadId post = past.post(account, now.minus(Duration.ofHours(20)));
        UploadId waiting = past.draft(account, "IN_INBOX", "SUCCEEDED", now.minus(Duration.ofHours(20)));
        UploadId posted = past.draft(account, "PUBLISHED", "SUCCEEDED", now.minus(Duration.ofHours(20)));

        uploads.delete(account.owner(), post);
        uploads.delete(account.owner(), waiting);
        uploads.delete(account.owner(), posted);

        assertThat(read().posts().used()).isEqualTo(1);
        assertThat(read().drafts().used()).isEqualTo(1);
        clock.advance(Duration.ofHours(4));
        spent.forgetOld();
        assertThat(read().posts().used()).isZero();
        assertThat(read().drafts().used()).isZero();
    }

    @Test
    void aDeletedPostKeepsItsAuthorAmongTheActiveCreators() {
        Meter before = creatorsMeter();
        UploadId post = past.post(account, now);
        uploads.delete(account.owner(), post);

        assertThat(creatorsMeter().used()).isEqualTo(before.used() + 1);
    }

    @Test
    void draftsMakeNobodyAnActiveCreatorAndManyPostsMakeOne() {
        int before = creatorsMeter().used();
        past.draft(account, "IN_INBOX", "SUCCEEDED", now);
        assertThat(creatorsMeter().used()).isEqualTo(before);

        past.posts(account, 3, now);

        assertThat(creatorsMeter().used()).isEqualTo(before + 1);
    }

    private Meter creatorsMeter() {
        Meter meter = read().creators();
        assertThat(meter).isNotNull();
        return meter;
    }

    private AccountMeters read() {
        return meters.of(account.owner(), account.id()).orElseThrow();
    }
}
