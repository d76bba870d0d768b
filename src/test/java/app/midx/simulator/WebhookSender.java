package app.midx.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Delivers events one after another, at least once: anything but 200 is tried again with doubling waits, for 72 hours.
 * TikTok: Webhooks Overview, Webhook Verification. Every attempt is signed anew.
 */
final class WebhookSender implements AutoCloseable {

    private static final Duration GIVE_UP = Duration.ofHours(72);

    private final World world;
    private final ExecutorService queue = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("simulator-webhooks").factory());
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    WebhookSender(World world) {
        this.world = world;
    }

    void send(WebhookEvent event) {
        if (!queue.isShutdown()) {
            queue.execute(() -> attempt(event));
        }
    }

    @Override
    public void close() {
        queue.shutdownNow();
        http.shutdownNow();
    }

    private void attempt(WebhookEvent event) {
        URI url = world.knobs.webhookUrl;
        if (url == null) {
            return;
        }
        int status = post(url, event.body);
        event.attempted(world.now(), status);
        Duration wait = world.knobs.webhookBackoff.multipliedBy(1L << Math.min(event.attempts() - 1, 14));
        if (status != 200 && world.now().plus(wait).isBefore(event.createdAt.plus(GIVE_UP))) {
            world.timeline.in(wait, () -> send(event));
        }
    }

    private int post(URI url, String body) {
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .header("TikTok-Signature", signature(body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private String signature(String body) {
        Instant time = world.now().minus(world.knobs.webhookStaleBy);
        String signed = hmac(world.knobs.clientSecret, time.getEpochSecond() + "." + body);
        return "t=" + time.getEpochSecond() + ",s="
                + (world.knobs.webhookBadSignature ? new StringBuilder(signed).reverse() : signed);
    }

    private static String hmac(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
