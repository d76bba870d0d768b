package app.midx.notification.push;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Web Push; without both keys it is not offered.
 *
 * @param publicKey of VAPID (RFC 8292): a point of P-256, uncompressed, in Base64 as addresses carry it
 * @param privateKey its other half: 32 bytes in the same Base64
 * @param subject where a push service can reach whoever runs this Midx: {@code mailto:} or {@code https:}
 * @param hosts of push services that are spoken to; {@code *.} in front stands for one or more names
 * @param loopback whether plain http to this machine is taken too, for tests
 * @param timeout for each step of a request
 */
@ConfigurationProperties("midx.push")
record PushSettings(
        @Nullable String publicKey,
        @Nullable String privateKey,
        @DefaultValue("mailto:contact@midx.app") String subject,

        @DefaultValue({
            "fcm.googleapis.com",
            "updates.push.services.mozilla.com",
            "*.notify.windows.com",
            "*.push.apple.com"
        })
        List<String> hosts,

        @DefaultValue("false") boolean loopback,
        @DefaultValue("10s") Duration timeout) {

    boolean offered() {
        return publicKey != null && !publicKey.isBlank() && privateKey != null && !privateKey.isBlank();
    }

    @Override
    public String toString() {
        return "PushSettings[offered=" + offered() + ", hosts=" + hosts + "]";
    }
}
