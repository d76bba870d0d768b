package app.midx.bench;

import java.util.List;
import java.util.Locale;

/** One run of each, one right after the other. */
record Beside(Cost other, Cost midx) {

    static String table(String other, String midx, List<Beside> runs, String goal) {
        return String.format(
                Locale.ROOT,
                """
                                wall s   CPU s
                %-12s   %7.3f %7.3f
                %-12s   %7.3f %7.3f
                ratio          %7.2f %7.2f   medians of %d pairs; goal %s
                afterwards             %7.3f   of %s, for the SHA-256 that no answer waited for
                """,
                other,
                Median.of(runs, run -> run.other().wallSeconds()),
                Median.of(runs, run -> run.other().cpuSeconds()),
                midx,
                Median.of(runs, run -> run.midx().wallSeconds()),
                Median.of(runs, run -> run.midx().cpuSeconds()),
                Median.of(runs, run -> run.midx().wallSeconds() / run.other().wallSeconds()),
                Median.of(runs, run -> run.midx().cpuSeconds() / run.other().cpuSeconds()),
                runs.size(),
                goal,
                Median.of(runs, run -> run.midx().cpuSecondsAfter()),
                midx);
    }
}
