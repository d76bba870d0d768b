package app.midx.simulator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One PUT as it arrived.
 *
 * @param contentRange the header as sent
 * @param accepted whether its bytes count
 * @param status the answer's HTTP status, or 0 when the connection was closed
 */
public record ReceivedChunk(
        Instant at, @Nullable String contentRange, @Nullable String contentType, boolean accepted, int status) {}
