package app.midx.upload;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.common.UploadId;
import app.midx.media.StagedVideos;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
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
    private UploadLists lists;

    @Autowired
    private StagedVideos files;

    @Autowired
    private EntityManagerFactory entities;

    private final List<UploadId> ids = new ArrayList<>();

    @Test
    void manyArrivingVideosAreLookedUpAtOnce() {
        arriving();
        long forOne = statementsOf(this::page, 1);
        long forOneRow = statementsOf(this::rows, 1);
        arriving();
        arriving();

        assertThat(statementsOf(this::page, 3)).isEqualTo(forOne);
        assertThat(statementsOf(this::rows, 3)).isEqualTo(forOneRow);
    }

    private List<UploadFacts> page() {
        return uploads.page(account.owner(), Set.of(), 0, 10);
    }

    /** As the list asks for them. */
    private List<UploadFacts> rows() {
        return lists.facts(account.owner(), ids);
    }

    private void arriving() {
        UploadFacts empty = uploads.newDraft(account.owner());
        UploadFacts draft = uploads.attach(account.owner(), empty.id(), files.announced(account.owner(), 2_000_000))
                .orElseThrow();
        ids.add(draft.id());
        submission.submit(draft, post().form(), SomeFacts.lasting(10_000L)).orElseThrow();
    }

    /** Others, who look after the sending, only ever add to what is counted. */
    private long statementsOf(Supplier<List<UploadFacts>> read, int rows) {
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        boolean before = statistics.isStatisticsEnabled();
        statistics.setStatisticsEnabled(true);
        try {
            return LongStream.generate(() -> statements(statistics, read, rows))
                    .limit(10)
                    .min()
                    .orElseThrow();
        } finally {
            statistics.setStatisticsEnabled(before);
        }
    }

    private static long statements(Statistics statistics, Supplier<List<UploadFacts>> read, int rows) {
        statistics.clear();
        assertThat(read.get()).hasSize(rows).allMatch(upload -> upload.bytesReceived() != null);
        return statistics.getPrepareStatementCount();
    }
}
