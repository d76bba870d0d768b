package app.midx.upload.ui;

import app.midx.common.Explanation;
import app.midx.media.StagedMedia;
import app.midx.media.VideoFacts;
import app.midx.upload.Check;
import app.midx.upload.Check.Level;
import app.midx.upload.Explanations;
import app.midx.upload.SentBefore;
import app.midx.upload.UploadStatus;
import app.midx.upload.ui.Verdict.Help;
import app.midx.upload.ui.Verdict.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say of the file: whether it is here, what stands against it, and what it is.
 *
 * @param known what is known of it
 * @param checks what that amounts to
 */
record VideoVerdicts(
        @Nullable StagedMedia video,
        @Nullable VideoFacts known,
        List<Check> checks,
        @Nullable SentBefore before,
        Times times) {

    private static final Set<String> AREAS =
            Set.of("File", "Order", "Format", "Codec", "Picture", "Frame rate", "Length", "Size");

    private static final String AREA = "Upload";
    private static final String LOOKS_AGAIN =
            " What is said of it here is what your browser reads; Midx looks again once all of it has come.";

    /** @param mayGo whether it may be sent although it is still arriving */
    List<Verdict> all(boolean mayGo) {
        List<Verdict> all = new ArrayList<>();
        // What stands in the way comes first: it is also what is said beside the button.
        problems(all, Level.WILL_FAIL);
        all.add(arrival(mayGo));
        problems(all, Level.MAY_FAIL);
        if (before != null) {
            all.add(sentBefore(before));
        }
        checks.stream()
                .filter(check -> check.level() == Level.FINE)
                .map(check -> Verdict.good(check.area(), check.fact()))
                .forEach(all::add);
        return all;
    }

    /** Whether it is a verdict on the file itself. */
    static boolean isOfTheFile(Verdict verdict) {
        return AREAS.contains(verdict.area());
    }

    private Verdict arrival(boolean mayGo) {
        if (video == null && known == null) {
            return Verdict.todo(AREA, Explanations.of("midx_no_video").nextStep());
        }
        if (video != null && video.complete()) {
            return Verdict.good(AREA, video.fileName() + " · " + UploadWords.size(video.size()) + " arrived");
        }
        String onItsWay = Explanations.of("midx_video_incomplete").cause();
        String text = known == null && !mayGo ? onItsWay : onItsWay + LOOKS_AGAIN;
        return new Verdict(AREA, Mark.WAITING, text, mayGo ? null : onItsWay, null, List.of());
    }

    private void problems(List<Verdict> all, Level level) {
        checks.stream().filter(check -> check.level() == level).forEach(check -> {
            List<Help> help = new ArrayList<>();
            Help.Command command = check.command() == null ? null : new Help.Command(check.command());
            // One line mends all that it can, so it is given once.
            if (command != null && all.stream().noneMatch(other -> other.help().contains(command))) {
                help.add(command);
            }
            if (!check.code().startsWith("midx_")) {
                help.add(new Help.Code(check.code()));
            }
            Explanation why = check.explanation();
            boolean certain = level == Level.WILL_FAIL;
            all.add(new Verdict(
                    check.area(),
                    certain ? Mark.BAD : Mark.DOUBT,
                    check.fact(),
                    certain ? why.cause() : null,
                    why,
                    List.copyOf(help)));
        });
    }

    private Verdict sentBefore(SentBefore sent) {
        Explanation why = Explanations.of("midx_sent_before");
        String text = sent.status() == UploadStatus.SCHEDULED
                ? "Scheduled for " + times.brief(sent.at())
                : "Sent " + times.brief(sent.at()) + ": " + sent.statusText();
        return new Verdict("The same file", Mark.NOTE, text, null, why, List.of(new Help.Earlier(sent.id())));
    }
}
