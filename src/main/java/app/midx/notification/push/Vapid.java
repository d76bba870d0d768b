package app.midx.notification.push;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Says to a push service who sends (RFC 8292: VAPID). */
@Component
class Vapid {

    /** A day is the most that push services take. */
    private static final Duration VALID_FOR = Duration.ofHours(12);

    private static final String HEADER = Bytes.base64("{\"typ\":\"JWT\",\"alg\":\"ES256\"}".getBytes(UTF_8));

    private final PushSettings settings;
    private final JsonMapper json;
    private final Clock clock;

    Vapid(PushSettings settings, JsonMapper json, Clock clock) {
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        if (settings.offered()) {
            requireKeysThatFit();
        }
    }

    String publicKey() {
        return Objects.requireNonNull(settings.publicKey(), "push is offered").strip();
    }

    /** The value of {@code Authorization}. */
    String authorization(URI endpoint) throws GeneralSecurityException {
        String claims = json.writeValueAsString(new Claims(
                endpoint.getScheme() + "://" + endpoint.getRawAuthority(),
                clock.instant().plus(VALID_FOR).getEpochSecond(),
                settings.subject()));
        String signed = HEADER + "." + Bytes.base64(claims.getBytes(UTF_8));
        return "vapid t=" + signed + "." + Bytes.base64(sign(signed)) + ", k=" + publicKey();
    }

    private byte[] sign(String text) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(key());
        signature.update(text.getBytes(UTF_8));
        return signature.sign();
    }

    private PrivateKey key() throws GeneralSecurityException {
        return P256.privateKey(Bytes.ofBase64(Objects.requireNonNull(settings.privateKey(), "push is offered")));
    }

    /** A typing error is noticed at the start and not at the first video. */
    private void requireKeysThatFit() {
        try {
            byte[] probe = sign("probe");
            Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
            check.initVerify(P256.publicKey(Bytes.ofBase64(publicKey())));
            check.update("probe".getBytes(UTF_8));
            if (!check.verify(probe)) {
                throw new GeneralSecurityException("no pair");
            }
        } catch (GeneralSecurityException | IllegalArgumentException wrong) {
            throw new IllegalStateException(
                    "midx.push.public-key and midx.push.private-key are not a pair of keys on P-256 in Base64url");
        }
    }

    private record Claims(String aud, long exp, String sub) {}
}
