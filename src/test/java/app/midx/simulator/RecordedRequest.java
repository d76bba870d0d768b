package app.midx.simulator;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that arrived and how it was answered. Secrets, tokens and codes are masked; a chunk's bytes are not kept.
 *
 * @param operation none for a path TikTok does not have
 * @param status HTTP status of the answer, or 0 when the connection was closed instead
 * @param code TikTok's error code, {@code ok}, or empty where the answer has none
 */
public record RecordedRequest(
        Instant at,
        @Nullable Operation operation,
        String method,
        String path,
        Map<String, String> headers,
        String body,
        int status,
        String code) {}
