package app.midx.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What happened to one upload: its job began, or TikTok was asked. */
final class Trail {

    /** @param due when the job should have begun; null for a question */
    private record Mark(Instant at, @Nullable Instant due) {}

    private final List<Mark> marks = new ArrayList<>();

    synchronized void looked(Instant at, Instant due) {
        marks.add(new Mark(at, due));
    }

    synchronized void asked(Instant at) {
        marks.add(new Mark(at, null));
    }

    /** A job that was put off is late since the time for which it was first planned. */
    synchronized Stream<Question> questionsSince(Instant from) {
        List<Question> found = new ArrayList<>();
        Instant due = null;
        Instant before = null;
        for (Mark mark : inOrder()) {
            if (mark.due() != null) {
                due = due == null ? mark.due() : due;
                continue;
            }
            if (due != null && before != null && mark.at().isAfter(from)) {
                found.add(new Question(Duration.between(due, mark.at()), Duration.between(before, due)));
            }
            before = mark.at();
            due = null;
        }
        return found.stream();
    }

    synchronized long putOffSince(Instant from) {
        List<Mark> marksSince =
                inOrder().stream().filter(mark -> mark.at().isAfter(from)).toList();
        long looks = marksSince.stream().filter(mark -> mark.due() != null).count();
        return Math.max(0, looks - (marksSince.size() - looks));
    }

    private List<Mark> inOrder() {
        return marks.stream().sorted(Comparator.comparing(Mark::at)).toList();
    }
}
