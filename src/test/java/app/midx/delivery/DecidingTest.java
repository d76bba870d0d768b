package app.midx.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.upload.UploadStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The whole of what the engine may decide, held against a table that a person can read and judge: {@code decisions.txt}, a line
 * for each journal row and each word that may be heard, at a given time.
 */
class DecidingTest {

    private static final Instant NOW = AnEntry.NOW;

    /** Journal rows by name, each with the clock in it. */
    private static final Map<String, @Nullable AnEntry> ROWS = new LinkedHashMap<>();

    static {
        ROWS.put("no attempt", null);
        ROWS.put("init requested", AnEntry.thatIs(AttemptState.REQUESTED));
        ROWS.put("open", AnEntry.thatIs(AttemptState.OPEN));
        ROWS.put(
                "open, url at its last second",
                AnEntry.thatIs(AttemptState.OPEN).withUrlLeft(Duration.ofSeconds(1)));
        ROWS.put(
                "open, url over", AnEntry.thatIs(AttemptState.OPEN).withoutUrl().thatIsOld(Duration.ofMinutes(59)));
        ROWS.put(
                "open, url over, fifth transfer",
                AnEntry.thatIs(AttemptState.OPEN)
                        .withoutUrl()
                        .thatIsOld(Duration.ofMinutes(59))
                        .inTransfer(5));
        ROWS.put("open, awaits bytes", AnEntry.thatIs(AttemptState.OPEN).withoutBytes());
        ROWS.put(
                "open, awaits bytes, url over, fifth transfer",
                AnEntry.thatIs(AttemptState.OPEN)
                        .withoutBytes()
                        .withoutUrl()
                        .thatIsOld(Duration.ofMinutes(59))
                        .inTransfer(5));
        ROWS.put(
                "last chunk begun, awaits bytes",
                AnEntry.thatIs(AttemptState.OPEN).withLastChunkBegun().withoutBytes());
        ROWS.put(
                "last chunk begun, awaits bytes, url over",
                AnEntry.thatIs(AttemptState.OPEN)
                        .withLastChunkBegun()
                        .withoutBytes()
                        .withoutUrl()
                        .thatIsOld(Duration.ofMinutes(61)));
        ROWS.put("last chunk begun", AnEntry.thatIs(AttemptState.OPEN).withLastChunkBegun());
        ROWS.put(
                "last chunk refused a minute ago",
                AnEntry.thatIs(AttemptState.OPEN).withLastChunkRefused(Duration.ofMinutes(1)));
        ROWS.put(
                "last chunk refused six minutes ago",
                AnEntry.thatIs(AttemptState.OPEN).withLastChunkRefused(Duration.ofMinutes(6)));
        ROWS.put(
                "last chunk begun, url over",
                AnEntry.thatIs(AttemptState.OPEN)
                        .withLastChunkBegun()
                        .withoutUrl()
                        .thatIsOld(Duration.ofMinutes(61)));
        ROWS.put(
                "last chunk begun, 91 minutes",
                AnEntry.thatIs(AttemptState.OPEN)
                        .withLastChunkBegun()
                        .withoutUrl()
                        .thatIsOld(Duration.ofMinutes(91)));
        ROWS.put(
                "last chunk begun, 25 hours",
                AnEntry.thatIs(AttemptState.OPEN)
                        .withLastChunkBegun()
                        .withoutUrl()
                        .thatIsOld(Duration.ofHours(25)));
        ROWS.put("delivered", AnEntry.thatIs(AttemptState.DELIVERED));
        ROWS.put("delivered, 2 hours", AnEntry.thatIs(AttemptState.DELIVERED).thatIsOld(Duration.ofHours(2)));
        ROWS.put("delivered, 25 hours", AnEntry.thatIs(AttemptState.DELIVERED).thatIsOld(Duration.ofHours(25)));
        ROWS.put(
                "last chunk begun, 25 hours, tenth trouble",
                AnEntry.thatIs(AttemptState.OPEN)
                        .withLastChunkBegun()
                        .withoutUrl()
                        .thatIsOld(Duration.ofHours(25))
                        .withTroubles(10));
        ROWS.put(
                "delivered, 25 hours, tenth trouble",
                AnEntry.thatIs(AttemptState.DELIVERED)
                        .thatIsOld(Duration.ofHours(25))
                        .withTroubles(10));
        ROWS.put(
                "arrived, 31 days, tenth trouble",
                AnEntry.thatIs(AttemptState.ARRIVED)
                        .thatIsOld(Duration.ofDays(31))
                        .withTroubles(10));
        ROWS.put("arrived", AnEntry.thatIs(AttemptState.ARRIVED));
        ROWS.put("arrived, 8 days", AnEntry.thatIs(AttemptState.ARRIVED).thatIsOld(Duration.ofDays(8)));
        ROWS.put("arrived, 31 days", AnEntry.thatIs(AttemptState.ARRIVED).thatIsOld(Duration.ofDays(31)));
        for (Outcome outcome : Outcome.values()) {
            ROWS.put("ended " + outcome, AnEntry.thatEnded(outcome));
        }
    }

    @Test
    void everyDecisionIsTheOneInTheTable() throws IOException {
        String table;
        try (var file = DecidingTest.class.getResourceAsStream("decisions.txt")) {
            table = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        String decided = table();
        Files.writeString(Path.of("target", "decisions.txt"), decided);
        assertThat(decided).isEqualTo(table);
    }

    @Test
    void noStepLeadsToASecondPost() {
        everyCase((row, heard, upload, step) -> {
            boolean begins = step instanceof NextStep.Begin
                    || step instanceof NextStep.End(Outcome outcome, Told told, Pace then) && !outcome.mayBeAPost();
            if (row != null && begins && !isTikToksOwnFailure(step)) {
                assertThat(row.mayBeAPost() && row.lastChunkBegun() && !isCertainlyIncomplete(row, heard))
                        .as("%s, heard %s: %s", row, heard, step)
                        .isFalse();
            }
        });
    }

    @Test
    void whatMayBeAPostIsNeverBegunAnew() {
        everyCase((row, heard, upload, step) -> {
            if (row != null && row.mayBeAPost()) {
                assertThat(step).as("%s, heard %s", row, heard).isNotInstanceOf(NextStep.Begin.class);
            }
        });
    }

    @Test
    void bytesAreSentOnlyToAnOpenUrlAndFromWhereTikTokStands() {
        everyCase((row, heard, upload, step) -> {
            if (step instanceof NextStep.Send(long offset)) {
                assertThat(row).isNotNull();
                assertThat(row.state()).isEqualTo(AttemptState.OPEN);
                assertThat(offset % AnEntry.CHUNK).isZero();
                assertThat(offset).isLessThan(row.plan().size());
            }
        });
    }

    /** A wait that nothing ends would leave the creator without an answer. */
    @Test
    void everyWaitEndsWithinADayOfDeliveryOrIsForWhatHasArrived() {
        everyCase((row, heard, upload, step) -> {
            boolean old =
                    row != null && row.troubles() >= 10 && row.requestedAt().isBefore(NOW.minus(Duration.ofHours(24)));
            if (old && row.state() != AttemptState.ARRIVED && step instanceof NextStep.Wait(Pace pace, Told told)) {
                assertThat(heard).as("%s waits %s", row, pace).isInstanceOfAny(Heard.HandedOver.class);
            }
        });
    }

    @Test
    void whatWaitedForADayIsGivenToAPerson() {
        Situation yesterday = new Situation(UploadStatus.QUEUED, NOW.minus(Duration.ofHours(25)), false, null);

        assertThat(Deciding.after(yesterday, new Heard.NoAnswer(), NOW)).isInstanceOf(NextStep.GiveUp.class);
        assertThat(Deciding.after(yesterday, new Heard.BytesMissing(true), NOW)).isInstanceOf(NextStep.GiveUp.class);
        assertThat(Deciding.after(yesterday, new Heard.BytesMissing(false), NOW))
                .isEqualTo(NextStep.wait(Pace.ARRIVING));
        Situation asked = new Situation(
                UploadStatus.QUEUED,
                NOW.minus(Duration.ofHours(25)),
                false,
                AnEntry.thatIs(AttemptState.REQUESTED).build());
        assertThat(Deciding.after(asked, new Heard.NoAnswer(), NOW))
                .isEqualTo(NextStep.end(Outcome.INIT_LOST, Told.needsAttention("midx_tiktok_unreachable")));
    }

    @Test
    void aPrivatePostIsWholeWithoutAPublicId() {
        Situation onlyMe = new Situation(
                UploadStatus.PROCESSING,
                NOW,
                false,
                AnEntry.thatIs(AttemptState.ARRIVED).build());

        assertThat(Deciding.after(onlyMe, Words.all().get("status complete"), NOW))
                .isInstanceOfSatisfying(
                        NextStep.End.class, end -> assertThat(end.outcome()).isEqualTo(Outcome.SUCCEEDED));
    }

    @Test
    void aPostThatWasThereDoesNotFailAfterwards() {
        Situation published = new Situation(
                UploadStatus.PUBLISHED,
                NOW,
                true,
                AnEntry.thatIs(AttemptState.ARRIVED).build());

        assertThat(Deciding.after(published, Words.all().get("status failed"), NOW))
                .isEqualTo(NextStep.end(Outcome.SUCCEEDED, new Told.Nothing()));
    }

    private interface Case {
        void check(@Nullable JournalEntry row, Heard heard, UploadStatus upload, NextStep step);
    }

    private static void everyCase(Case check) {
        for (AnEntry entry : ROWS.values()) {
            JournalEntry row = entry == null ? null : entry.build();
            for (Heard heard : Words.all().values()) {
                for (UploadStatus upload : UploadStatus.values()) {
                    Situation situation = new Situation(upload, NOW.minusSeconds(60), true, row);
                    check.check(row, heard, upload, Deciding.after(situation, heard, NOW));
                }
            }
        }
    }

    private static boolean isTikToksOwnFailure(NextStep step) {
        return step instanceof NextStep.End(Outcome outcome, Told told, Pace then) && outcome == Outcome.FAILED;
    }

    private static boolean isCertainlyIncomplete(JournalEntry row, Heard heard) {
        return heard instanceof Heard.Status(var status)
                && status.uploadedBytes() != null
                && status.uploadedBytes() < row.plan().size()
                && (row.requestedAt().isBefore(NOW.minus(Duration.ofMinutes(90)))
                        || (row.lastChunkRefusedAt() != null
                                && row.lastChunkRefusedAt().isBefore(NOW.minus(Duration.ofMinutes(5)))));
    }

    /** Uploads whose status makes the same difference share a line. */
    private static String table() {
        List<String> lines = new ArrayList<>();
        ROWS.forEach((name, entry) -> {
            lines.add("== " + name);
            JournalEntry row = entry == null ? null : entry.build();
            Words.all().forEach((word, heard) -> {
                Map<String, Set<UploadStatus>> steps = new LinkedHashMap<>();
                Stream.of(UploadStatus.values())
                        .filter(upload -> upload != UploadStatus.DRAFT)
                        .forEach(upload -> steps.computeIfAbsent(
                                        text(Deciding.after(
                                                new Situation(upload, NOW.minusSeconds(60), true, row), heard, NOW)),
                                        step -> EnumSet.noneOf(UploadStatus.class))
                                .add(upload));
                lines.add("%-20s %s".formatted(word, line(steps)));
            });
        });
        return String.join("\n", lines) + "\n";
    }

    private static String line(Map<String, Set<UploadStatus>> steps) {
        if (steps.size() == 1) {
            return steps.keySet().iterator().next();
        }
        return steps.entrySet().stream()
                .sorted((one, other) ->
                        Integer.compare(one.getValue().size(), other.getValue().size()))
                .map(entry -> entry.getValue().size() > 4
                        ? "otherwise " + entry.getKey()
                        : entry.getValue().stream().map(Enum::name).collect(Collectors.joining("/")) + " "
                                + entry.getKey())
                .collect(Collectors.joining(" | "));
    }

    private static String text(NextStep step) {
        return switch (step) {
            case NextStep.Begin() -> "BEGIN";
            case NextStep.Ask() -> "ASK";
            case NextStep.Send(long offset) -> "SEND chunk " + (offset / AnEntry.CHUNK + 1);
            case NextStep.Note(NextStep.Fact fact) -> "NOTE " + fact;
            case NextStep.Wait(Pace pace, Told told) -> "WAIT " + pace + text(told);
            case NextStep.End(Outcome outcome, Told told, Pace then) ->
                "END " + outcome + text(told) + (then == Pace.NEVER ? "" : ", then " + then);
            case NextStep.GiveUp(Told told) -> "GIVE UP" + text(told);
            case NextStep.Rest() -> "REST";
        };
    }

    private static String text(Told told) {
        return switch (told) {
            case Told.Nothing() -> "";
            case Told.Failed failed -> ", tell FAILED " + failed.words().code();
            case Told.NeedsAttention attention ->
                ", tell NEEDS_ATTENTION " + attention.words().code();
            case Told.Requeued requeued -> ", tell QUEUED";
            case Told.Processing() -> ", tell PROCESSING";
            case Told.Unconfirmed() -> ", tell UNCONFIRMED";
            case Told.InInbox inbox -> ", tell IN_INBOX";
            case Told.Posts(List<Long> ids, String logId) -> ", tell PUBLISHED" + (ids.isEmpty() ? "" : " in public");
        };
    }
}
