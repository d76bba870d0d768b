package app.midx.media.probe;

import java.util.Arrays;

/** For how long frames are shown, in ticks of their track, collected in runs of equal ones. */
final class FrameTimes {

    /** Whether times differ is plain from the first ones, if it is at all. */
    private static final int RUNS_LOOKED_AT = 4096;

    /** What a coarse clock makes of a steady rate is not called variable, and neither is a frame lost now and then. */
    private static final double SAME = 0.1;

    private static final double SELDOM = 0.01;

    private long[] times = new long[4];
    private long[] counts = new long[4];
    private int runs;
    private long frames;
    private double total;

    void add(long time, long count) {
        frames += count;
        total += (double) time * count;
        if (runs > 0 && times[runs - 1] == time) {
            counts[runs - 1] += count;
        } else if (count > 0 && runs < RUNS_LOOKED_AT) {
            if (runs == times.length) {
                times = Arrays.copyOf(times, 2 * runs);
                counts = Arrays.copyOf(counts, 2 * runs);
            }
            times[runs] = time;
            counts[runs++] = count;
        }
    }

    long frames() {
        return frames;
    }

    /** In ticks. */
    double total() {
        return total;
    }

    /** The last frame is left out: many writers do not know when it ends. */
    boolean vary() {
        if (runs < 2) {
            return false;
        }
        long inRuns = Arrays.stream(counts, 0, runs).sum() - 1;
        double sum = 0;
        for (int run = 0; run < runs; run++) {
            sum += (double) times[run] * counted(run);
        }
        double average = sum / inRuns;
        long odd = 0;
        for (int run = 0; run < runs; run++) {
            if (Math.abs(times[run] - average) > Math.max(1.5, SAME * average)) {
                odd += counted(run);
            }
        }
        return odd > SELDOM * inRuns;
    }

    private long counted(int run) {
        return run == runs - 1 ? counts[run] - 1 : counts[run];
    }
}
