package app.midx.delivery.webhooks;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How TikTok's webhooks are taken.
 *
 * @param webhookTolerance how old a signature may be. TikTok tries again for 72 hours and does not say whether it signs anew
 *     each time (TikTok: Webhooks, Overview), so a shorter time may lose events. What has been told before is recognised
 *     for longer than this.
 */
@ConfigurationProperties("midx.tiktok")
record WebhookSettings(@DefaultValue("73h") Duration webhookTolerance) {

    /** By then the signature of what was told is too old to be brought again. */
    Duration keepFor() {
        return webhookTolerance.plus(Duration.ofDays(1));
    }
}
