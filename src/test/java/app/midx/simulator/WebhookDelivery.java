package app.midx.simulator;

import java.time.Instant;
import java.util.List;

/**
 * An event and the attempts to deliver it.
 *
 * @param attempts each with the HTTP status of the answer, or 0 when there was none
 */
public record WebhookDelivery(String event, String body, Instant createdAt, List<Attempt> attempts) {

    public record Attempt(Instant at, int status) {}
}
