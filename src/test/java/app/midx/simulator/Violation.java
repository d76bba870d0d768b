package app.midx.simulator;

import java.time.Instant;

/** Something a client did that TikTok's documents forbid, whether or not TikTok would have refused it. */
public record Violation(Instant at, String rule, String detail) {}
