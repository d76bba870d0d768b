package app.midx.bench;

import java.time.Duration;

/**
 * TikTok was asked about an upload.
 *
 * @param late since the question was due
 * @param step from the question before until this one was due
 */
record Question(Duration late, Duration step) {

    double share() {
        return (double) late.toNanos() / step.toNanos();
    }
}
