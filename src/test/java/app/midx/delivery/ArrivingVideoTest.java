package app.midx.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.midx.account.ConnectedAccount;
import app.midx.common.MediaId;
import app.midx.common.UploadId;
import app.midx.media.MediaFiles;
import app.midx.media.StagedVideos;
import app.midx.simulator.ReceivedPost;
import app.midx.simulator.TikTokSimulator;
import app.midx.testing.ConnectedCreators;
import app.midx.testing.MidxTest;
import app.midx.testing.TestVideos;
import app.midx.upload.AForm;
import app.midx.upload.EarlyPress;
import app.midx.upload.SecondTries;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadForm;
import app.midx.upload.UploadStatus;
import app.midx.upload.Uploads;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A creator who presses the button while the file is still on its way to Midx. Chunks have 5,000,000 bytes. */
@MidxTest
class ArrivingVideoTest {

    @Autowired
    private TikTokSimulator tiktok;

    @Autowired
    private ConnectedCreators creators;

    @Autowired
    private StagedVideos videos;

    @Autowired
    private Uploads uploads;

    @Autowired
    private SecondTries secondTries;

    @Autowired
    private MediaFiles media;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ApplicationContext context;

    private ConnectedAccount creator;

    @BeforeEach
    void aQuickTikTok() {
        tiktok.reset();
        tiktok.knobs().processingDelay = Duration.ofMillis(200);
        creator = creators.connectSomebodyNew();
    }

    @Test
    void eachChunkIsSentAsSoonAsItsBytesAreHere() throws Exception {
        byte[] video = Files.readAllBytes(TestVideos.large());
        MediaId file = videos.announced(creator.owner(), video.length);
        UploadId upload = press(creator, file);
        bringSlowly(file, video, 0, 11_000_000);

        awaitBytesAtTikTok(10_000_000);
        assertThat(find(upload).status()).isEqualTo(UploadStatus.SENDING);
        assertThat(find(upload).isArriving()).isTrue();
        videos.bring(creator.owner(), file, video, 11_000_000, 15_000_000);
        awaitBytesAtTikTok(15_000_000);
        videos.bring(creator.owner(), file, video, 15_000_000, video.length);

        await(upload, UploadStatus.PUBLISHED);
        assertIsOnly(video);
    }

    @Test
    void whatDoesNotArriveIsNotAnnouncedToTikTok() {
        byte[] noise = new byte[17_000_000];
        MediaId file = videos.announced(creator.owner(), noise.length);

        UploadId upload = press(creator, file);

        Awaitility.await()
                .during(Duration.ofSeconds(4))
                .until(() -> find(upload).status() == UploadStatus.QUEUED);
        assertThat(tiktok.posts()).isEmpty();
    }

    @Test
    void aLineThatStallsForAnHourCostsNoAttemptAndLeadsToOnePostOnceAllIsHere() throws Exception {
        byte[] video = Files.readAllBytes(TestVideos.large());
        MediaId file = videos.announced(creator.owner(), video.length);
        UploadId upload = press(creator, file);
        bringSlowly(file, video, 0, 6_000_000);
        awaitBytesAtTikTok(5_000_000);

        letTheUploadUrlEnd(upload);
        UploadFacts waiting = await(upload, UploadStatus.QUEUED);
        assertThat(waiting.failureCode()).isEqualTo("midx_arrival_stalled");
        bringSlowly(file, video, 6_000_000, 16_000_000);
        assertThat(tiktok.posts()).hasSize(1);
        videos.bring(creator.owner(), file, video, 16_000_000, video.length);

        await(upload, UploadStatus.PUBLISHED);
        assertThat(whole()).hasSize(1);
        assertThat(tiktok.posts()).hasSize(2);
        assertThat(transferOfTheLatestAttempt(upload)).isOne();
    }

    @Test
    void aFileThatTurnsOutToBeNoVideoIsNeverWholeAtTikTok() {
        byte[] noise = new byte[17_000_000];
        MediaId file = videos.announced(creator.owner(), noise.length);
        UploadId upload = press(creator, file);
        bringSlowly(file, noise, 0, 16_000_000);
        awaitBytesAtTikTok(10_000_000);

        assertThatThrownBy(() -> videos.bring(creator.owner(), file, noise, 16_000_000, noise.length))
                .hasMessageContaining("422");

        UploadFacts failed = await(upload, UploadStatus.FAILED);
        assertThat(failed.failureCode()).isEqualTo("file_format_check_failed");
        assertThat(tiktok.posts())
                .singleElement()
                .satisfies(post -> assertThat(post.receivedBytes()).isEqualTo(10_000_000));
    }

    @Test
    void aVideoThatTikTokWouldFailIsNeverWholeAtTikTokAndItsCreatorIsToldWhy() throws Exception {
        byte[] video = Files.readAllBytes(TestVideos.large());
        int index = new String(video, ISO_8859_1).lastIndexOf("moov");
        video[index] = 'f';
        MediaId file = videos.announced(creator.owner(), video.length);
        UploadId upload = press(creator, file);
        bringSlowly(file, video, 0, 6_000_000);
        awaitBytesAtTikTok(5_000_000);

        videos.bring(creator.owner(), file, video, 6_000_000, video.length);

        assertThat(await(upload, UploadStatus.FAILED).failureCode()).isEqualTo("file_format_check_failed");
        assertThat(whole()).isEmpty();
        assertThat(secondTries.allowed(find(upload))).isTrue();
    }

    @Test
    void aFileThatIsGivenUpHalfwayIsAskedForAgain() {
        byte[] noise = new byte[17_000_000];
        MediaId file = videos.announced(creator.owner(), noise.length);
        UploadId upload = press(creator, file);
        bringSlowly(file, noise, 0, 6_000_000);
        awaitBytesAtTikTok(5_000_000);

        media.erase(file);

        assertThat(await(upload, UploadStatus.NEEDS_ATTENTION).failureCode()).isEqualTo("midx_video_never_came");
        assertThat(whole()).isEmpty();
    }

    @Test
    void aCreatorWhoChangesTheirMindIsHeardWhileBytesAreAwaited() {
        byte[] noise = new byte[17_000_000];
        MediaId file = videos.announced(creator.owner(), noise.length);
        UploadId upload = press(creator, file);
        bringSlowly(file, noise, 0, 6_000_000);
        awaitBytesAtTikTok(5_000_000);

        uploads.cancel(creator.owner(), upload);
        videos.bring(creator.owner(), file, noise, 6_000_000, 11_000_000);

        await(upload, UploadStatus.CANCELLED);
        Awaitility.await()
                .during(Duration.ofSeconds(2))
                .until(() -> tiktok.posts().getFirst().receivedBytes() == 5_000_000);
    }

    @Test
    void manySlowLinesDelayNobodyElse() {
        tiktok.knobs().unauditedCreators = 100;
        byte[] noise = new byte[17_000_000];
        CountDownLatch over = new CountDownLatch(1);
        try (ExecutorService lines = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                for (int other = 0; other < 12; other++) {
                    ConnectedAccount slow = creators.connectSomebodyNew();
                    MediaId file = videos.announced(slow.owner(), noise.length);
                    press(slow, file);
                    videos.bring(slow.owner(), file, noise, 0, 5_500_000);
                    lines.execute(() -> trickle(slow, file, noise, 5_500_000, over));
                }
                awaitPostsOfAtLeast(5_000_000, 12);
                creator = creators.connectSomebodyNew();
                UploadId small = press(creator, videos.complete(creator.owner(), TestVideos.small()));
                long pressed = System.nanoTime();

                await(small, UploadStatus.PUBLISHED);

                assertThat(Duration.ofNanos(System.nanoTime() - pressed)).isLessThan(Duration.ofSeconds(8));
            } finally {
                over.countDown();
            }
        }
    }

    private void awaitPostsOfAtLeast(long bytes, int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(tiktok.posts())
                        .extracting(ReceivedPost::receivedBytes)
                        .filteredOn(received -> received >= bytes)
                        .hasSize(count));
    }

    private void trickle(ConnectedAccount slow, MediaId file, byte[] video, int from, CountDownLatch over) {
        int step = 4_000;
        try {
            for (int at = from; !over.await(200, TimeUnit.MILLISECONDS); at += step) {
                videos.bring(slow.owner(), file, video, at, at + step);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private UploadId press(ConnectedAccount account, MediaId file) {
        UploadId draft = uploads.newDraft(account.owner()).id();
        UploadFacts ready = uploads.attach(account.owner(), draft, file).orElseThrow();
        UploadForm form =
                AForm.readyToPost().of(account.id()).captioned("on its way").form();
        long size = media.find(account.owner(), file).orElseThrow().size();
        return new EarlyPress(context).press(ready, form, size).id();
    }

    /** As over a line: what comes all at once, before anybody looks, tells nothing of its pace. */
    private void bringSlowly(MediaId file, byte[] video, int from, int to) {
        int steps = 20;
        int step = (to - from) / steps;
        for (int number = 0; number < steps; number++) {
            int begin = from + number * step;
            int end = number == steps - 1 ? to : begin + step;
            Awaitility.await().pollDelay(Duration.ofMillis(100)).until(() -> true);
            videos.bring(creator.owner(), file, video, begin, end);
        }
    }

    private void letTheUploadUrlEnd(UploadId upload) {
        database.sql("UPDATE send_attempt SET upload_url_expires_at = requested_at WHERE upload_id = :upload")
                .param("upload", upload.bytes())
                .update();
    }

    private int transferOfTheLatestAttempt(UploadId upload) {
        return database.sql("SELECT transfer FROM send_attempt WHERE upload_id = :upload ORDER BY number DESC LIMIT 1")
                .param("upload", upload.bytes())
                .query(Integer.class)
                .single();
    }

    private List<ReceivedPost> whole() {
        return tiktok.posts().stream()
                .filter(post -> post.receivedBytes() == post.size())
                .toList();
    }

    private void assertIsOnly(byte[] video) throws NoSuchAlgorithmException {
        String sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(video));
        assertThat(tiktok.posts())
                .singleElement()
                .extracting(ReceivedPost::sha256)
                .isEqualTo(sha256);
        assertThat(tiktok.violations()).isEmpty();
    }

    private void awaitBytesAtTikTok(long bytes) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> tiktok.posts().stream().anyMatch(post -> post.receivedBytes() == bytes));
    }

    private UploadFacts find(UploadId upload) {
        return uploads.find(creator.owner(), upload).orElseThrow();
    }

    private UploadFacts await(UploadId upload, UploadStatus status) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> find(upload), now -> now.status() == status);
    }
}
