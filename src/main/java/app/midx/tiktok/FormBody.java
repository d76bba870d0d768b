package app.midx.tiktok;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import app.midx.common.Secret;
import java.net.URLEncoder;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code application/x-www-form-urlencoded}, which OAuth calls are. */
final class FormBody {

    private FormBody() {}

    static byte[] of(Map<String, Secret> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "="
                        + URLEncoder.encode(field.getValue().reveal(), UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(US_ASCII);
    }
}
