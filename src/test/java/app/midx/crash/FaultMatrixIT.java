package app.midx.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.midx.crash.Desk.Pressed;
import app.midx.simulator.ReceivedPost;
import app.midx.simulator.TikTokSimulator;
import app.midx.simulator.Violation;
import app.midx.testing.SettableClock;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Each fault at each step leads where it must, and never to a second post. The table is {@code target/fault-matrix.md}. */
class FaultMatrixIT {

    private static final Logger log = LoggerFactory.getLogger(FaultMatrixIT.class);

    private static final Map<Cell, Ended> ENDED = new LinkedHashMap<>();
    private static final List<Violation> VIOLATIONS = new ArrayList<>();

    /** @param posts every init of the upload at TikTok */
    private record Ended(Pressed pressed, UploadFacts facts, List<ReceivedPost> posts, boolean reached) {

        List<ReceivedPost> complete() {
            return Posts.completeOf(pressed, posts);
        }
    }

    @BeforeAll
    static void eachFaultHitsAnUploadAtEachStep() throws IOException {
        SettableClock clock = new SettableClock();
        try (Surroundings surroundings = new Surroundings();
                Desk desk = Desk.openToSend(surroundings, FaultMatrix.SETTINGS, clock)) {
            TikTokSimulator tiktok = surroundings.tiktok;
            // So that the first status after the last byte still says that it is being processed.
            tiktok.knobs().processingDelay = Duration.ofSeconds(20);
            FaultMatrix matrix = new FaultMatrix(surroundings, desk, clock);
            matrix.run().forEach((cell, pressed) -> {
                List<ReceivedPost> posts = tiktok.posts().stream()
                        .filter(post -> post.account().equals(pressed.person()))
                        .toList();
                ENDED.put(cell, new Ended(pressed, desk.facts(pressed), posts, matrix.wasReached(cell)));
            });
            VIOLATIONS.addAll(tiktok.violations());
        }
        String table = table();
        Files.writeString(Path.of("target", "fault-matrix.md"), table);
        log.info("{}", table);
    }

    @TestFactory
    Stream<DynamicNode> everyFaultLeadsWhereItMust() {
        return Stream.of(Mishap.values())
                .map(mishap -> dynamicContainer(
                        mishap.label,
                        ENDED.keySet().stream()
                                .filter(cell -> cell.mishap() == mishap)
                                .map(cell -> dynamicTest(cell.step().label, () -> endsAsItMust(cell)))));
    }

    /** Where the audience goes away between the last question and init, nobody can know it before init is refused. */
    @Test
    void nothingIsDoneAgainstTikToksRules() {
        assertThat(VIOLATIONS)
                .filteredOn(violation -> !violation.rule().equals("privacy-option"))
                .isEmpty();
        assertThat(VIOLATIONS).hasSizeLessThanOrEqualTo(1);
    }

    private static void endsAsItMust(Cell cell) {
        Ended ended = ENDED.get(cell);
        assertThat(ended.facts().status())
                .as("%s, %s", cell.mishap().label, cell.step().label)
                .isEqualTo(cell.end());
        assertThat(ended.complete()).hasSizeLessThanOrEqualTo(1).allSatisfy(post -> {
            assertThat(post.sha256()).isEqualTo(ended.pressed().film().sha256());
            assertThat(post.privacyLevel()).isEqualTo("SELF_ONLY");
            assertThat(post.timesPosted()).isLessThanOrEqualTo(1);
        });
        if (ended.facts().status() == UploadStatus.PUBLISHED) {
            assertThat(ended.complete()).hasSize(1);
        }
        assertThat(ended.reached()).as("the fault has hit").isTrue();
    }

    private static String table() {
        StringBuilder table = new StringBuilder("| Fault |");
        Stream.of(Step.values())
                .forEach(step -> table.append(' ').append(step.label).append(" |"));
        table.append("\n|---|").append("---|".repeat(Step.values().length)).append('\n');
        for (Mishap mishap : Mishap.values()) {
            table.append("| ").append(mishap.label).append(" |");
            for (Step step : Step.values()) {
                table.append(' ').append(text(mishap.at(step))).append(" |");
            }
            table.append('\n');
        }
        return table.append(
                        "\nThe number of inits where there was more than one. (In brackets: why there is no such thing.)\n")
                .toString();
    }

    private static String text(Cell cell) {
        Ended ended = ENDED.get(cell);
        if (ended == null) {
            return "(" + cell.why() + ")";
        }
        String inits = ended.posts().size() > 1 ? ", " + ended.posts().size() : "";
        String wrong = cell.end() == ended.facts().status() ? "" : " **wrong**";
        return (ended.reached() ? ended.facts().status().label() : "not reached") + inits + wrong;
    }
}
