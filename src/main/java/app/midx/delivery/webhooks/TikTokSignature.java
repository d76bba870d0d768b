package app.midx.delivery.webhooks;

import app.midx.common.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code TikTok-Signature: t=<unix seconds>,s=<hex>} (TikTok: Webhooks, Verification).
 *
 * @param time as it stands in the header, for that is what was signed
 */
record TikTokSignature(String time, String mac) {

    static final String HEADER = "TikTok-Signature";

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");
    private static final Pattern SHA256_HEX = Pattern.compile("[0-9a-fA-F]{64}");

    /** Empty where the header is none of TikTok's. */
    static Optional<TikTokSignature> parse(@Nullable String header) {
        Map<String, String> parts = new HashMap<>();
        Arrays.stream(header == null ? new String[0] : header.split(",", -1))
                .map(part -> part.split("=", 2))
                .filter(part -> part.length == 2)
                .forEach(part -> parts.putIfAbsent(part[0].strip(), part[1].strip()));
        String time = parts.getOrDefault("t", "");
        String mac = parts.getOrDefault("s", "");
        return SECONDS.matcher(time).matches() && SHA256_HEX.matcher(mac).matches()
                ? Optional.of(new TikTokSignature(time, mac))
                : Optional.empty();
    }

    Instant at() {
        return Instant.ofEpochSecond(Long.parseLong(time));
    }

    /**
     * Checks it in constant time.
     *
     * @param clientSecret where there is none, nothing is TikTok's: anybody could sign with an empty key
     */
    boolean isOf(byte[] body, Secret clientSecret) {
        byte[] key = clientSecret.reveal().getBytes(StandardCharsets.UTF_8);
        return key.length > 0 && MessageDigest.isEqual(HexFormat.of().parseHex(mac), hmac(key, body));
    }

    private byte[] hmac(byte[] key, byte[] body) {
        try {
            Mac hmac = Mac.getInstance(ALGORITHM);
            hmac.init(new SecretKeySpec(key, ALGORITHM));
            hmac.update((time + ".").getBytes(StandardCharsets.US_ASCII));
            return hmac.doFinal(body);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
