package app.midx.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The events TikTok tells an app of. TikTok: Webhooks Overview, Webhook Events; publish events on Get Post Status. */
final class Webhooks implements AutoCloseable {

    private final World world;
    private final WebhookSender sender;
    private final List<WebhookEvent> events = new ArrayList<>();
    private @Nullable WebhookEvent overtaken;

    Webhooks(World world) {
        this.world = world;
        this.sender = new WebhookSender(world);
    }

    void publish(PublishJob job, String event) {
        emit(event, openId(job.grant.account), content(job));
    }

    void failed(PublishJob job, String reason) {
        Map<String, Object> content = content(job);
        content.put("reason", reason);
        emit("post.publish.failed", openId(job.grant.account), content);
    }

    /** The post id is text: so it was in a recorded delivery. */
    void visibility(PublishJob job, String event, long postId) {
        Map<String, Object> content = content(job);
        content.put("post_id", String.valueOf(postId));
        String spelled = world.knobs.webhookOldSpelling ? event.replace("publicly", "publicaly") : event;
        emit(spelled, openId(job.grant.account), content);
    }

    /** @param reason 0 unknown, 1 user disconnected, 2 account deleted, 3 age changed, 4 account banned, 5 developer revoked */
    void authorizationRemoved(Account account, int reason) {
        emit("authorization.removed", openId(account), Map.of("reason", reason));
    }

    /** The portal's test button: its time is in milliseconds. */
    void ping() {
        send(new WebhookEvent(
                "tiktok.ping",
                body("tiktok.ping", world.clock.millis(), "7412345678901234567", Map.of("reason", "testing Webhook")),
                world.now()));
    }

    synchronized List<WebhookDelivery> deliveries() {
        return events.stream().map(WebhookEvent::snapshot).toList();
    }

    synchronized void clear() {
        events.clear();
        overtaken = null;
    }

    @Override
    public void close() {
        sender.close();
    }

    private void emit(String event, String openId, Map<String, Object> content) {
        send(new WebhookEvent(event, body(event, world.now().getEpochSecond(), openId, content), world.now()));
    }

    private synchronized void send(WebhookEvent event) {
        if (world.knobs.webhookUrl == null) {
            return;
        }
        events.add(event);
        if (world.knobs.webhookReorder && overtaken == null) {
            overtaken = event;
            return;
        }
        sender.send(event);
        if (world.knobs.webhookDuplicate) {
            sender.send(event);
        }
        if (overtaken != null) {
            sender.send(overtaken);
            overtaken = null;
        }
    }

    private String body(String event, long createTime, String openId, Map<String, Object> content) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("client_key", world.knobs.clientKey);
        body.put("event", event);
        body.put("create_time", createTime);
        body.put("user_openid", openId);
        body.put("content", Json.text(content));
        return Json.text(body);
    }

    private static Map<String, Object> content(PublishJob job) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("publish_id", job.publishId);
        content.put("publish_type", job.kind.publishType);
        return content;
    }

    private String openId(Account account) {
        return account.openId(world.knobs.clientKey);
    }
}
