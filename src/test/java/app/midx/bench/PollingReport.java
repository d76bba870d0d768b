package app.midx.bench;

import app.midx.simulator.Violation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** What the bench has to say. Seconds are those of the bench's own clock, except for the processors'. */
final class PollingReport {

    private static final double GOAL = 0.10;

    private final PollingOptions options;
    private final List<Question> questions;
    private final long putOff;
    private final List<Violation> violations;
    private final Cpu cpu;

    PollingReport(PollingOptions options, Punctuality punctuality, List<Violation> violations, Cpu cpu) {
        this.options = options;
        this.questions = punctuality.questions();
        this.putOff = punctuality.putOff();
        this.violations = violations;
        this.cpu = cpu;
    }

    boolean isClean() {
        return violations.isEmpty() && !questions.isEmpty();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(text(
                "%d uploads, %d accounts, %d min, clock x%d",
                options.uploads(), options.accounts(), options.length().toMinutes(), options.pace()));
        lines.add(text(
                "questions          %d (%.1f a second)",
                questions.size(), questions.size() / (double) options.length().toSeconds()));
        lines.add(text("put off            %d looks found no permit or place", putOff));
        lines.add(text("windows exceeded   %d %s", violations(true), otherViolations()));
        lines.add("late, s            " + spread(questions, PollingReport::seconds, "%.2f"));
        lines.add("share of the step  " + spread(questions, Question::share, "%.3f")
                + text("   goal: p99 <= %.2f", GOAL));
        questions.stream().collect(Collectors.groupingBy(PollingReport::kindOfStep)).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(kind -> lines.add(text("  step %5d s  ", kind.getKey())
                        + spread(kind.getValue(), PollingReport::seconds, "%.2f")
                        + text(
                                "   share p99 %.3f   (%d)",
                                share99(kind.getValue()), kind.getValue().size())));
        lines.add(text(
                "processors         Midx, simulator and bench %.1f ms a question, MariaDB %.1f ms; together %.2f cores",
                perQuestion(cpu.java()),
                perQuestion(cpu.database()),
                cpu.java().plus(cpu.database()).toMillis()
                        / (double) options.real(options.length()).toMillis()));
        return lines;
    }

    private long violations(boolean ofWindows) {
        return violations.stream()
                .filter(violation -> violation.rule().equals("minute-window") == ofWindows)
                .count();
    }

    private String otherViolations() {
        long others = violations(false);
        return others == 0 ? "" : text("(and %d other violations, as %s)", others, violations.getFirst());
    }

    private double perQuestion(Duration time) {
        return time.toNanos() / 1e6 / Math.max(1, questions.size());
    }

    /** Steps of the plan, whatever the milliseconds in between. */
    private static long kindOfStep(Question question) {
        long step = question.step().toSeconds();
        return List.of(5L, 15L, 60L, 3_600L).stream()
                .filter(kind -> step <= kind + 2)
                .findFirst()
                .orElse(3_600L);
    }

    private static double share99(List<Question> of) {
        return percentile(of, Question::share, 0.99);
    }

    private static String spread(List<Question> of, ToDoubleFunction<Question> figure, String format) {
        return text(
                ("p50 " + format + "   p95 " + format + "   p99 " + format + "   max " + format),
                percentile(of, figure, 0.50),
                percentile(of, figure, 0.95),
                percentile(of, figure, 0.99),
                percentile(of, figure, 1));
    }

    private static double percentile(List<Question> of, ToDoubleFunction<Question> figure, double share) {
        double[] sorted = of.stream().mapToDouble(figure).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    private static double seconds(Question question) {
        return question.late().toNanos() / 1e9;
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
