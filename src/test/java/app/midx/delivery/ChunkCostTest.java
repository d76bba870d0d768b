package app.midx.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.account.ConnectedAccount;
import app.midx.common.MediaId;
import app.midx.common.UploadId;
import app.midx.media.StagedVideos;
import app.midx.simulator.TikTokSimulator;
import app.midx.testing.ConnectedCreators;
import app.midx.testing.MidxTest;
import app.midx.testing.PaddedVideo;
import app.midx.upload.AForm;
import app.midx.upload.Submission;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadStatus;
import app.midx.upload.Uploads;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What a chunk costs the database: the only thing between two chunks that takes time. */
@MidxTest(
        properties = {
            "spring.jpa.properties.hibernate.generate_statistics=true",
            "logging.level.org.hibernate.engine.internal.StatisticalLoggingSessionEventListener=warn"
        })
class ChunkCostTest {

    @TempDir
    private Path folder;

    @Autowired
    private TikTokSimulator tiktok;

    @Autowired
    private ConnectedCreators creators;

    @Autowired
    private StagedVideos videos;

    @Autowired
    private Uploads uploads;

    @Autowired
    private Submission submission;

    @Autowired
    private EntityManagerFactory entities;

    /** Both rows are read under a lock, and both are written. */
    @Test
    void aChunkCostsFourStatements() throws IOException {
        tiktok.knobs().processingDelay = Duration.ofMillis(200);
        long few = statementsFor(2);

        long many = statementsFor(22);

        assertThat((many - few) / 20.0).isBetween(3.9, 4.5);
    }

    private long statementsFor(int chunks) throws IOException {
        ConnectedAccount creator = creators.connectSomebodyNew();
        Path video = folder.resolve(chunks + ".mp4");
        PaddedVideo.write(video, chunks * 5_000_000L);
        MediaId file = videos.complete(creator.owner(), video);
        UploadId draft = uploads.newDraft(creator.owner()).id();
        uploads.attach(creator.owner(), draft, file);
        long before = statements();
        submission.submit(
                creator.owner(), draft, AForm.readyToPost().of(creator.id()).form(), null);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> find(creator, draft).status() == UploadStatus.PUBLISHED);
        return statements() - before;
    }

    private UploadFacts find(ConnectedAccount creator, UploadId id) {
        return uploads.find(creator.owner(), id).orElseThrow();
    }

    private long statements() {
        return entities.unwrap(SessionFactory.class).getStatistics().getPrepareStatementCount();
    }
}
