package app.midx.bench;

/**
 * What a run took.
 *
 * @param cpuSeconds of the measured process alone
 * @param cpuSecondsAfter that it went on using once the run was over, until it rested
 */
record Cost(double wallSeconds, double cpuSeconds, double cpuSecondsAfter) {

    Cost(double wallSeconds, double cpuSeconds) {
        this(wallSeconds, cpuSeconds, 0);
    }
}
