package app.midx.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WebhooksTest extends SimulatorTestBase {

    private record Received(String signature, String body) {

        JsonNode json() {
            return Json.MAPPER.readTree(body);
        }

        JsonNode content() {
            return Json.MAPPER.readTree(json().path("content").asString());
        }

        String event() {
            return json().path("event").asString();
        }

        long time() {
            return Long.parseLong(signature.substring(2, signature.indexOf(',')));
        }
    }

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile int answer = 200;
    private HttpServer receiver;

    @BeforeEach
    void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        receiver.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Received(exchange.getRequestHeaders().getFirst("TikTok-Signature"), body));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        receiver.start();
        knobs.webhookUrl =
                URI.create("http://127.0.0.1:" + receiver.getAddress().getPort() + "/webhooks");
        knobs.audited = true;
    }

    @AfterEach
    void stopListening() {
        receiver.stop(0);
    }

    @Test
    void aPublicPostIsToldOfTwiceAndSigned() throws Exception {
        String publishId = post();
        advance(Duration.ofSeconds(2));
        advance(Duration.ofSeconds(3));
        awaitDeliveries(2);
        Received complete = received.getFirst();
        assertThat(complete.event()).isEqualTo("post.publish.complete");
        assertThat(complete.json().path("client_key").asString()).isEqualTo(knobs.clientKey);
        assertThat(complete.json().path("user_openid").asString())
                .isEqualTo(simulator.account("oskar").openId(knobs.clientKey));
        assertThat(complete.content().path("publish_id").asString()).isEqualTo(publishId);
        assertThat(complete.content().path("publish_type").asString()).isEqualTo("DIRECT_PUBLISH");
        assertThat(complete.signature()).isEqualTo(signature(complete));
        assertThat(received.get(1).event()).isEqualTo("post.publish.publicly_available");
        assertThat(received.get(1).content().path("post_id").isString()).isTrue();
    }

    @Test
    void anythingBut200IsTriedAgainWithAFreshSignatureAndDoublingWaits() {
        answer = 503;
        simulator.pingWebhook();
        awaitDeliveries(1);
        awaitAttempts(1);
        advance(Duration.ofSeconds(9));
        assertThat(received).hasSize(1);
        advance(Duration.ofSeconds(2));
        awaitAttempts(2);
        answer = 200;
        advance(Duration.ofSeconds(21));
        awaitAttempts(3);
        assertThat(received.get(2).body()).isEqualTo(received.get(0).body());
        assertThat(received.get(2).time())
                .isGreaterThanOrEqualTo(received.get(0).time() + 32);
        advance(Duration.ofDays(2));
        assertThat(simulator.webhooks().getFirst().attempts()).hasSize(3);
    }

    @Test
    void retriesEndAfterThreeDays() {
        answer = 500;
        knobs.webhookBackoff = Duration.ofHours(48);
        simulator.pingWebhook();
        awaitAttempts(1);
        advance(Duration.ofHours(48));
        awaitAttempts(2);
        advance(Duration.ofDays(30));
        assertThat(received).hasSize(2);
    }

    @Test
    void aFailureTellsItsReasonAndADisconnectionIts() {
        simulator.enqueue(Fault.failReason("duration_check_failed"));
        post();
        advance(Duration.ofSeconds(2));
        simulator.disconnect(simulator.account("oskar"));
        awaitDeliveries(2);
        assertThat(received.get(0).event()).isEqualTo("post.publish.failed");
        assertThat(received.get(0).content().path("reason").asString()).isEqualTo("duration_check_failed");
        assertThat(received.get(1).event()).isEqualTo("authorization.removed");
        assertThat(received.get(1).content().path("reason").asInt()).isEqualTo(1);
    }

    @Test
    void whatBecomesPublicLaterIsToldToo() {
        String publishId = post();
        knobs.postIds = Knobs.PostIds.NEVER;
        advance(Duration.ofDays(1));
        simulator.goPublic(publishId);
        awaitDeliveries(2);
        assertThat(received.get(1).event()).isEqualTo("post.publish.publicly_available");
        assertThat(received.get(1).content().path("publish_id").asString()).isEqualTo(publishId);
    }

    @Test
    void aDisconnectionHasTheReasonItIsGiven() {
        simulator.disconnect(simulator.account("oskar"), 4);
        awaitDeliveries(1);
        assertThat(received.getFirst().content().path("reason").asInt()).isEqualTo(4);
    }

    @Test
    void thePingHasItsTimeInMilliseconds() {
        simulator.pingWebhook();
        awaitDeliveries(1);
        assertThat(received.getFirst().event()).isEqualTo("tiktok.ping");
        assertThat(received.getFirst().json().path("create_time").asLong()).isGreaterThan(1_000_000_000_000L);
    }

    @Test
    void theKnobsMakeThemStaleForgedDoubledAndMisspelt() throws Exception {
        knobs.webhookStaleBy = Duration.ofHours(1);
        knobs.webhookDuplicate = true;
        simulator.pingWebhook();
        awaitDeliveries(2);
        assertThat(received.get(0).time())
                .isLessThan(simulator.clock().instant().getEpochSecond() - 3_500);
        assertThat(received.get(0).body()).isEqualTo(received.get(1).body());
        assertThat(received.get(0).signature()).isEqualTo(signature(received.get(0)));
        knobs.webhookBadSignature = true;
        knobs.webhookDuplicate = false;
        simulator.pingWebhook();
        awaitDeliveries(3);
        assertThat(received.get(2).signature()).isNotEqualTo(signature(received.get(2)));
    }

    @Test
    void anEventOvertakesTheOneBeforeIt() {
        knobs.webhookReorder = true;
        post();
        advance(Duration.ofSeconds(2));
        advance(Duration.ofSeconds(3));
        awaitDeliveries(2);
        assertThat(received)
                .extracting(Received::event)
                .containsExactly("post.publish.publicly_available", "post.publish.complete");
    }

    @Test
    void withoutAUrlNothingIsSent() {
        knobs.webhookUrl = null;
        simulator.pingWebhook();
        assertThat(simulator.webhooks()).isEmpty();
    }

    private String post() {
        byte[] file = AnApp.video(100);
        JsonNode data = app.init(app.accessToken("oskar"), "PUBLIC_TO_EVERYONE", 100, 100, 1)
                .data();
        app.put(data.path("upload_url").asString(), file, 0, 100);
        return data.path("publish_id").asString();
    }

    private void awaitDeliveries(int count) {
        await().until(() -> received.size() >= count);
    }

    private void awaitAttempts(int count) {
        await().until(() -> simulator.webhooks().getFirst().attempts().size() == count);
    }

    private String signature(Received delivery) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(knobs.clientSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signed = delivery.time() + "." + delivery.body();
        return "t=" + delivery.time() + ",s="
                + HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
