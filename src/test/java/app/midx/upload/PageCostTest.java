package app.midx.upload;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.media.StagedVideos;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A page of the list costs the database the same, however many of its videos are still arriving. */
class PageCostTest extends UploadModuleTest {

    @Autowired
    private Submission submission;

    @Autowired
    private StagedVideos files;

    @Autowired
    private EntityManagerFactory entities;

    @Test
    void manyArrivingVideosAreLookedUpAtOnce() {
        arriving();
        long forOne = statementsOfAPage(1);
        arriving();
        arriving();

        assertThat(statementsOfAPage(3)).isEqualTo(forOne);
    }

    private void arriving() {
        UploadFacts empty = uploads.newDraft(account.owner());
        UploadFacts draft = uploads.attach(account.owner(), empty.id(), files.announced(account.owner(), 2_000_000))
                .orElseThrow();
        submission.submit(draft, post().form(), SomeFacts.lasting(10_000L)).orElseThrow();
    }

    /** Others, who look after the sending, only ever add to what is counted. */
    private long statementsOfAPage(int rows) {
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        boolean before = statistics.isStatisticsEnabled();
        statistics.setStatisticsEnabled(true);
        try {
            return LongStream.generate(() -> statements(statistics, rows))
                    .limit(10)
                    .min()
                    .orElseThrow();
        } finally {
            statistics.setStatisticsEnabled(before);
        }
    }

    private long statements(Statistics statistics, int rows) {
        statistics.clear();
        List<UploadFacts> page = uploads.page(account.owner(), Set.of(), 0, 10);
        assertThat(page).hasSize(rows).allMatch(upload -> upload.bytesReceived() != null);
        return statistics.getPrepareStatementCount();
    }
}
