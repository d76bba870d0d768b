package app.midx.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** What Linux knows of a process. */
record ProcessFigures(long pid) {

    private static final double TICKS_A_SECOND = 100;
    private static final int MOST_LOOKS = 100;
    private static final int USER = 11;
    private static final int SYSTEM = 12;

    /** Of all threads, those that have ended too. */
    double cpuSeconds() {
        return seconds(read("stat"), USER, SYSTEM);
    }

    /** The same once it does next to nothing any more. */
    double cpuSecondsAtRest() {
        double before = cpuSeconds();
        for (int looks = 0; looks < MOST_LOOKS; looks++) {
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
            double now = cpuSeconds();
            if (now - before < 0.025) {
                return now;
            }
            before = now;
        }
        throw new IllegalStateException("process " + pid + " does not come to rest");
    }

    /** Of the children that a process has seen the end of, by its line in {@code /proc}. */
    static double cpuSecondsOfChildren(String stat) {
        return seconds(stat, USER + 2, SYSTEM + 2);
    }

    /** The largest resident size since the start, or since it was last forgotten. */
    double peakMegabytes() {
        return megabytes("VmHWM:");
    }

    double residentMegabytes() {
        return megabytes("VmRSS:");
    }

    void forgetPeak() {
        try {
            Files.writeString(proc("clear_refs"), "5");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fields counted from the one after the name, which may hold blanks. */
    private static double seconds(String stat, int user, int system) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[user]) + Long.parseLong(fields[system])) / TICKS_A_SECOND;
    }

    private double megabytes(String figure) {
        return read("status")
                .lines()
                .filter(line -> line.startsWith(figure))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1_024)
                .findFirst()
                .orElseThrow();
    }

    private String read(String file) {
        try {
            return Files.readString(proc(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path proc(String file) {
        return Path.of("/proc", String.valueOf(pid), file);
    }
}
