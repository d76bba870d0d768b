package app.midx.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import app.midx.local.LocalFolder;
import app.midx.local.LocalMariaDb;
import app.midx.media.VideoFacts.Container;
import app.midx.media.VideoFacts.Flaw;
import app.midx.media.probe.VideoProbe;
import app.midx.testing.SettableClock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** The record of a file in a real MariaDB, with the schema that the changelogs make. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        classes = MediaPersistenceTest.Module.class,
        properties = "spring.main.web-application-type=none")
class MediaPersistenceTest {

    @Autowired
    private Lifetime lifetime;

    @Autowired
    private MediaFiles files;

    @Autowired
    private Reception reception;

    @Autowired
    private Removal removal;

    @Autowired
    private Completions completions;

    @Autowired
    private MediaRecords records;

    @Autowired
    private MediaStore store;

    @Autowired
    private MediaSettings settings;

    @Autowired
    private MediaSweep sweep;

    @Autowired
    private NeededFiles needs;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final CreatorId owner = CreatorId.next();
    private final byte[] video = Videos.bytes("h264-aac.mp4");

    @BeforeEach
    void signUp() {
        jdbc.sql("INSERT INTO creator (id, created_at, last_seen_at) VALUES (UNHEX(?), NOW(6), NOW(6))")
                .param(owner.toString().replace("-", ""))
                .update();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void completedFileIsFoundByItsOwnerAlone() throws IOException {
        MediaId id = handOver();

        StagedMedia found = files.find(owner, id).orElseThrow();
        VideoFacts read = VideoProbe.read(new FileContent(FileChannel.open(Videos.path("h264-aac.mp4"))));
        assertThat(read.framesPerSecond()).isEqualTo(30);
        assertThat(found)
                .isEqualTo(new StagedMedia(
                        id,
                        "Ferien 🌊.mp4",
                        "video/mp4",
                        video.length,
                        video.length,
                        true,
                        found.begunAt(),
                        TestVideo.sha256(video),
                        read));
        assertThat(files.find(CreatorId.next(), id)).isEmpty();
        assertThat(files.open(id, 4_000)).hasBinaryContent(Arrays.copyOfRange(video, 4_000, video.length));
    }

    @Test
    void damagedVideoIsKeptWithItsFlaws() throws IOException {
        MediaId id = handOver("truncated-no-index.mp4");

        assertThat(files.find(owner, id).orElseThrow().facts())
                .isEqualTo(new VideoFacts(
                        Container.MP4, null, null, 0, 0, 0, null, null, false, Set.of(Flaw.NO_INDEX, Flaw.TRUNCATED)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"h264.mkv", "old.avi", "sound.m4a", "picture.png", "text.mp4"})
    void whatTikTokNeverTakesIsRefused(String name) {
        assertThatThrownBy(() -> handOver(name))
                .isInstanceOfSatisfying(
                        IngestException.class, why -> assertThat(why.code()).isEqualTo("not_a_video"));
    }

    @Test
    void indexAtTheFrontTellsBeforeTheRestIsHere() throws IOException {
        byte[] bytes = Videos.bytes("index-first.mp4");
        MediaId id = files.begin(owner, "clip.mp4", "video/mp4", bytes.length);
        assertThat(files.factsSoFar(owner, id)).isEmpty();

        reception.receive(owner, id, new Part(0, 6_000, new ByteArrayInputStream(bytes, 0, 6_000)));

        VideoFacts soFar = files.factsSoFar(owner, id).orElseThrow();
        assertThat(soFar.durationMs()).isEqualTo(2_000);
        assertThat(soFar.flaws()).isEmpty();
        assertThat(files.factsSoFar(CreatorId.next(), id)).isEmpty();
        reception.receive(owner, id, new Part(6_000, -1, new ByteArrayInputStream(bytes, 6_000, bytes.length - 6_000)));
        assertThat(files.factsSoFar(owner, id)).contains(soFar);
    }

    @Test
    void completionIsHeardOfOnceItIsCommittedAndItsConnectionGivenBack() throws IOException {
        MediaId id = handOver();

        assertThat(completions.heard).contains(new MediaCompleted(id, owner));
        assertThat(completions.insideTransaction).isFalse();
    }

    @Test
    void erasedFileLeavesItsRecordAndNothingElse() throws IOException {
        MediaId id = handOver();

        files.erase(id);

        assertThat(files.find(owner, id)).isEmpty();
        assertThatThrownBy(() -> files.open(id, 0)).isInstanceOf(NoSuchFileException.class);
        assertThat(jdbc.sql(
                                "SELECT state FROM media WHERE id = UNHEX(?) AND erased_at IS NOT NULL AND file_name = ''"
                                        + " AND mime_type = '' AND size = 0 AND sha256 IS NULL AND container IS NULL AND width IS NULL")
                        .param(id.toString().replace("-", ""))
                        .query(String.class)
                        .single())
                .isEqualTo("ERASED");
    }

    @Test
    void whatIsHeldIsHereUntilTheEndOfTheTransactionThatHoldsIt() throws Exception {
        MediaId id = handOver();
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        CompletableFuture<Void> takingBack = new CompletableFuture<>();

        transaction.executeWithoutResult(_ -> {
            assertThat(files.hold(id)).isTrue();
            Thread.startVirtualThread(() -> {
                removal.takeBack(owner, id);
                takingBack.complete(null);
            });
            assertThat(files.find(owner, id)).isPresent();
            assertThat(takingBack).isNotDone();
        });

        takingBack.get(10, TimeUnit.SECONDS);
        assertThat(transaction.<Boolean>execute(_ -> files.hold(id))).isFalse();
    }

    @Test
    void fileWithoutACreatorLeavesNoBytesBehind() throws IOException {
        assertThatThrownBy(() -> files.begin(CreatorId.next(), "clip.mp4", "video/mp4", 10))
                .isInstanceOf(RuntimeException.class);

        try (var left = Files.list(Module.DIR)) {
            assertThat(left.filter(file -> file.toFile().length() == 0)).isEmpty();
        }
    }

    @Test
    void whatNobodyGoesOnWithIsSweptAndForgotten() throws IOException {
        MediaId unfinished = files.begin(owner, "clip.mp4", "video/mp4", 10);
        MediaId complete = handOver();
        MediaId sent = handOver();
        needs.sent(sent);
        assertThat(files.unfinished(owner)).extracting(StagedMedia::id).containsExactly(unfinished);

        clock.advance(Duration.ofDays(4));
        sweep.sweep();
        assertThat(states(unfinished, complete, sent)).containsExactly("ERASED", "ERASED", "COMPLETE");
        assertThat(files.unfinished(owner)).isEmpty();
        assertThat(files.open(sent, 0)).hasBinaryContent(video);

        clock.advance(Duration.ofDays(31));
        sweep.sweep();
        assertThat(states(unfinished, complete, sent)).containsExactly("COMPLETE");
    }

    @Test
    void shareIsCountedFromWhatIsHere() throws IOException {
        Beginning narrow = new Beginning(
                new Admission(records, store, lifetime, Limits.with(DataSize.ofBytes(video.length + 3_000L), 30)),
                records,
                store,
                settings);
        handOver();
        FileClaim claim = new FileClaim("clip.mp4", "video/mp4", 3_000);

        MediaId unfinished = narrow.begin(owner, claim);
        assertThatThrownBy(() -> narrow.begin(owner, claim)).isInstanceOf(IngestException.class);
        files.erase(unfinished);

        assertThat(narrow.begin(owner, claim)).isNotNull();
        assertThat(records.bytesDeclared()).isGreaterThanOrEqualTo(3_000);
    }

    private List<String> states(MediaId... ids) {
        return Arrays.stream(ids)
                .flatMap(id ->
                        jdbc.sql("SELECT state FROM media WHERE id = ?").param(id.bytes()).query(String.class).stream())
                .toList();
    }

    private MediaId handOver() throws IOException {
        MediaId id = files.begin(owner, "Ferien 🌊.mp4", "application/octet-stream", video.length);
        reception.receive(owner, id, new Part(0, video.length, new ByteArrayInputStream(video)));
        return id;
    }

    private MediaId handOver(String name) throws IOException {
        byte[] bytes = Videos.bytes(name);
        MediaId id = files.begin(owner, name, "video/mp4", bytes.length);
        reception.receive(owner, id, new Part(0, bytes.length, new ByteArrayInputStream(bytes)));
        return id;
    }

    static class Completions {

        final List<MediaCompleted> heard = new ArrayList<>();

        boolean insideTransaction;

        @EventListener
        void on(MediaCompleted completed) {
            insideTransaction = TransactionSynchronizationManager.isActualTransactionActive();
            heard.add(completed);
        }
    }

    @EntityScan(basePackageClasses = Media.class)
    @EnableJpaRepositories(basePackageClasses = MediaRepository.class)
    @ImportAutoConfiguration({
        DataJpaRepositoriesAutoConfiguration.class,
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        HibernateJpaAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        LiquibaseAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    @Import({
        Completion.class,
        Completions.class,
        Digests.class,
        LateDigests.class,
        FactsSoFar.class,
        FileMediaStore.class,
        MediaFiles.class,
        MediaRecords.class,
        ReadingRoom.class,
        Reception.class,
        Turns.class,
        Admission.class,
        Beginning.class,
        Lifetime.class,
        MediaSweep.class,
        Removal.class
    })
    static class Module {

        static final Path DIR = Path.of("target/media-test/files");

        @Bean
        LocalMariaDb db() {
            return LocalMariaDb.startIn(LocalFolder.take(Path.of("target/media-test")));
        }

        @Bean
        JdbcConnectionDetails connection(LocalMariaDb db) {
            return new JdbcConnectionDetails() {
                @Override
                public String getJdbcUrl() {
                    return db.jdbcUrl("midx");
                }

                @Override
                public String getUsername() {
                    return LocalMariaDb.USER;
                }

                @Override
                public String getPassword() {
                    return db.password();
                }
            };
        }

        @Bean
        MediaSettings mediaSettings() {
            return new MediaSettings(DIR, 1_000_000, Duration.ofDays(7));
        }

        @Bean
        MediaLimits mediaLimits() {
            return Limits.usual();
        }

        @Bean
        NeededFiles mediaNeeds() {
            return new NeededFiles();
        }

        @Bean
        SettableClock clock() {
            return new SettableClock();
        }
    }
}
