package app.midx.bench;

/**
 * What a run took.
 *
 * @param cpuSeconds of the measured process alone
 */
record Cost(double wallSeconds, double cpuSeconds) {}
