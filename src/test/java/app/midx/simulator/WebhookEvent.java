package app.midx.simulator;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

final class WebhookEvent {

    final String event;
    final String body;
    final Instant createdAt;
    private final List<WebhookDelivery.Attempt> attempts = new CopyOnWriteArrayList<>();

    WebhookEvent(String event, String body, Instant createdAt) {
        this.event = event;
        this.body = body;
        this.createdAt = createdAt;
    }

    void attempted(Instant at, int status) {
        attempts.add(new WebhookDelivery.Attempt(at, status));
    }

    int attempts() {
        return attempts.size();
    }

    WebhookDelivery snapshot() {
        return new WebhookDelivery(event, body, createdAt, List.copyOf(attempts));
    }
}
