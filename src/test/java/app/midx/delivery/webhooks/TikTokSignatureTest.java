package app.midx.delivery.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.common.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TikTokSignatureTest {

    private static final String SECRET = "simulator-secret";
    private static final byte[] BODY = "{\"event\":\"tiktok.ping\"}".getBytes(StandardCharsets.UTF_8);
    /** {@code printf '%s' '1795343400.{"event":"tiktok.ping"}' | openssl dgst -sha256 -hmac simulator-secret} */
    private static final String MAC = "e908215d0331614fc9039a92d4aa0ed9a3ee428cc9752e8cd88fb6e024ba5d75";

    @Test
    void theSecretTheTimeAndTheBytesMakeTheSignature() {
        TikTokSignature signature = parsed("t=1795343400,s=" + MAC);

        assertThat(signature.isOf(BODY, Secret.of(SECRET))).isTrue();
        assertThat(signature.at()).isEqualTo(Instant.ofEpochSecond(1_795_343_400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s=%s,t=1795343400", " t=1795343400 , s=%s ", "v=2,t=1795343400,s=%s,x=a=b"})
    void orderSpacesAndFurtherPartsDoNotMatter(String header) {
        assertThat(parsed(header.formatted(MAC)).isOf(BODY, Secret.of(SECRET))).isTrue();
        assertThat(parsed(header.formatted(MAC.toUpperCase(Locale.ROOT))).isOf(BODY, Secret.of(SECRET)))
                .isTrue();
    }

    @Test
    void anythingElseThanWhatWasSignedIsRefused() {
        byte[] almost = "{\"event\": \"tiktok.ping\"}".getBytes(StandardCharsets.UTF_8);

        assertThat(parsed("t=1795343400,s=" + MAC).isOf(almost, Secret.of(SECRET)))
                .isFalse();
        assertThat(parsed("t=1795343401,s=" + MAC).isOf(BODY, Secret.of(SECRET)))
                .isFalse();
        assertThat(parsed("t=01795343400,s=" + MAC).isOf(BODY, Secret.of(SECRET)))
                .isFalse();
        assertThat(parsed("t=1795343400,s=" + MAC).isOf(BODY, Secret.of("another-secret")))
                .isFalse();
    }

    @Test
    void withoutASecretNothingIsGenuine() {
        assertThat(parsed("t=1795343400,s=" + MAC).isOf(BODY, Secret.of(""))).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                ",",
                "=",
                "t=,s=",
                "t=1795343400",
                "t=1795343400,s=",
                "t=1795343400,s=00",
                "t=-1,s=0000000000000000000000000000000000000000000000000000000000000000",
                "t=1795343400.5,s=0000000000000000000000000000000000000000000000000000000000000000",
                "t=99999999999999999999,s=0000000000000000000000000000000000000000000000000000000000000000",
                "t=1795343400,s=zz00000000000000000000000000000000000000000000000000000000000000",
                "t=1795343400,s=000000000000000000000000000000000000000000000000000000000000000000"
            })
    void whatIsNoSignatureIsNone(@Nullable String header) {
        assertThat(TikTokSignature.parse(header)).isEmpty();
    }

    private static TikTokSignature parsed(String header) {
        return TikTokSignature.parse(header).orElseThrow();
    }
}
