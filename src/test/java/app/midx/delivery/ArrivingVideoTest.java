package app.midx.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.midx.account.ConnectedAccount;
import app.midx.common.MediaId;
import app.midx.common.UploadId;
import app.midx.media.StagedVideos;
import app.midx.simulator.ReceivedPost;
import app.midx.simulator.TikTokSimulator;
import app.midx.testing.ConnectedCreators;
import app.midx.testing.MidxTest;
import app.midx.testing.TestVideos;
import app.midx.tiktok.PrivacyLevel;
import app.midx.upload.EarlyPress;
import app.midx.upload.SendMode;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadForm;
import app.midx.upload.UploadStatus;
import app.midx.upload.Uploads;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** A creator who presses the button while the file is still on its way to Midx. Chunks have 5,000,000 bytes. */
@MidxTest
@Import({ConnectedCreators.class, StagedVideos.class})
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
        videos.bring(creator.owner(), file, video, 0, 11_000_000);

        UploadId upload = press(file, video.length);
        awaitBytesAtTikTok(10_000_000);
        assertThat(status(upload)).isEqualTo(UploadStatus.SENDING);
        videos.bring(creator.owner(), file, video, 11_000_000, 15_000_000);
        awaitBytesAtTikTok(15_000_000);
        videos.bring(creator.owner(), file, video, 15_000_000, video.length);

        await(upload, UploadStatus.PUBLISHED);
        assertThat(tiktok.posts())
                .singleElement()
                .extracting(ReceivedPost::sha256)
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(video)));
        assertThat(tiktok.violations()).isEmpty();
    }

    @Test
    void aFileThatTurnsOutToBeNoVideoIsNeverWholeAtTikTok() {
        byte[] noise = new byte[17_000_000];
        MediaId file = videos.announced(creator.owner(), noise.length);
        videos.bring(creator.owner(), file, noise, 0, 16_000_000);
        UploadId upload = press(file, noise.length);
        awaitBytesAtTikTok(10_000_000);

        assertThatThrownBy(() -> videos.bring(creator.owner(), file, noise, 16_000_000, noise.length))
                .hasMessageContaining("422");

        UploadFacts failed = await(upload, UploadStatus.FAILED);
        assertThat(failed.failureCode()).isEqualTo("midx_media_gone");
        assertThat(tiktok.posts())
                .singleElement()
                .satisfies(post -> assertThat(post.receivedBytes()).isEqualTo(10_000_000));
    }

    @Test
    void aCreatorWhoChangesTheirMindIsHeardWhileBytesAreAwaited() {
        byte[] noise = new byte[17_000_000];
        MediaId file = videos.announced(creator.owner(), noise.length);
        videos.bring(creator.owner(), file, noise, 0, 6_000_000);
        UploadId upload = press(file, noise.length);
        awaitBytesAtTikTok(5_000_000);

        uploads.cancel(creator.owner(), upload);
        videos.bring(creator.owner(), file, noise, 6_000_000, 11_000_000);

        await(upload, UploadStatus.CANCELLED);
        assertThat(tiktok.posts())
                .singleElement()
                .satisfies(post -> assertThat(post.receivedBytes()).isEqualTo(5_000_000));
    }

    private UploadId press(MediaId file, long size) {
        UploadId draft = uploads.newDraft(creator.owner()).id();
        UploadFacts ready = uploads.attach(creator.owner(), draft, file).orElseThrow();
        UploadForm form = new UploadForm(
                creator.id(),
                SendMode.DIRECT_POST,
                "on its way",
                PrivacyLevel.SELF_ONLY,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false);
        return new EarlyPress(context).press(ready, form, size).id();
    }

    private void awaitBytesAtTikTok(long bytes) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> tiktok.posts().stream().anyMatch(post -> post.receivedBytes() == bytes));
    }

    private UploadStatus status(UploadId upload) {
        return uploads.find(creator.owner(), upload).orElseThrow().status();
    }

    private UploadFacts await(UploadId upload, UploadStatus status) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> uploads.find(creator.owner(), upload).orElseThrow(), now -> now.status() == status);
    }
}
