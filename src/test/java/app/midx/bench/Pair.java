package app.midx.bench;

import java.util.List;
import java.util.Locale;

/**
 * One run of each, one right after the other.
 *
 * @param sinkCpuSeconds of the process that took the bytes of Midx in
 */
record Pair(Cost curl, Cost midx, double sinkCpuSeconds) {

    double wallRatio() {
        return midx.wallSeconds() / curl.wallSeconds();
    }

    double cpuRatio() {
        return midx.cpuSeconds() / curl.cpuSeconds();
    }

    /** The sink has one thread for the one connection: near 1, it would be what is measured. */
    double sinkBusy() {
        return sinkCpuSeconds / midx.wallSeconds();
    }

    static String table(List<Pair> runs) {
        return String.format(
                Locale.ROOT,
                """
                          wall s   CPU s
                curl     %7.3f %7.3f
                Midx     %7.3f %7.3f
                ratio    %7.2f %7.2f   medians of %d pairs; goals 1.05, 1.20
                sink busy %.0f %%
                """,
                Median.of(runs, run -> run.curl().wallSeconds()),
                Median.of(runs, run -> run.curl().cpuSeconds()),
                Median.of(runs, run -> run.midx().wallSeconds()),
                Median.of(runs, run -> run.midx().cpuSeconds()),
                Median.of(runs, Pair::wallRatio),
                Median.of(runs, Pair::cpuRatio),
                runs.size(),
                100 * Median.of(runs, Pair::sinkBusy));
    }
}
