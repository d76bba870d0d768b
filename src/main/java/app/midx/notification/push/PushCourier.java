package app.midx.notification.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.midx.common.CreatorId;
import app.midx.notification.ChoiceStore;
import app.midx.notification.Courier;
import app.midx.notification.RestWords;
import app.midx.notification.push.PushSubscriptions.Subscription;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadStatus;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells a browser that is not looking at Midx. */
@Component
class PushCourier implements Courier {

    private static final Duration TIME_TO_LIVE = Duration.ofDays(1);
    private static final Logger log = LoggerFactory.getLogger(PushCourier.class);

    private final PushSettings settings;
    private final PushSubscriptions subscriptions;
    private final PushHosts hosts;
    private final PushClient client;
    private final ChoiceStore choices;
    private final JsonMapper json;

    PushCourier(
            PushSettings settings,
            PushSubscriptions subscriptions,
            PushHosts hosts,
            PushClient client,
            ChoiceStore choices,
            JsonMapper json) {
        this.settings = settings;
        this.subscriptions = subscriptions;
        this.hosts = hosts;
        this.client = client;
        this.choices = choices;
        this.json = json;
    }

    /** What worker.js shows. */
    private record Message(String title, String body, String tag, String url) {}

    @Override
    public String name() {
        return "push";
    }

    @Override
    public List<UUID> targets(CreatorId creator) {
        return settings.offered() ? subscriptions.of(creator) : List.of();
    }

    @Override
    public void deliver(UUID target, UploadFacts upload) {
        // Whoever turned it off meanwhile, or left the browser to somebody else, is not told.
        subscriptions
                .find(target)
                .filter(found -> settings.offered() && found.owner().equals(upload.owner()))
                .ifPresent(found -> send(target, found, upload));
    }

    private void send(UUID target, Subscription browser, UploadFacts upload) {
        URI endpoint = hosts.known(browser.endpoint()).orElse(null);
        if (endpoint == null) {
            subscriptions.forget(target);
            return;
        }
        try {
            byte[] body =
                    PushCipher.encrypt(json.writeValueAsString(message(upload)).getBytes(UTF_8), browser.keys());
            Urgency urgency = upload.status() == UploadStatus.NEEDS_ATTENTION ? Urgency.HIGH : Urgency.NORMAL;
            switch (client.send(endpoint, body, Bytes.base64(upload.id().bytes()), urgency, TIME_TO_LIVE)) {
                case TAKEN -> log.debug("Upload {} was told by push", upload.id());
                case GONE -> subscriptions.forget(target);
                case REFUSED -> log.warn("{} refused a push; are the keys in midx.push right?", endpoint.getHost());
            }
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The JDK cannot encrypt for Web Push", broken);
        }
    }

    /** Others may see the screen: the caption is quoted only where the creator has allowed it. */
    private Message message(UploadFacts upload) {
        String caption = choices.of(upload.owner()).captions() ? RestWords.caption(upload) : "";
        return new Message(
                RestWords.aboutYourVideo(upload.status()),
                caption.isEmpty() ? "Open it in Midx." : caption,
                upload.id().toString(),
                "/uploads/" + upload.id());
    }
}
