package app.midx.security;

import static app.midx.security.Keys.cipher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Midx starts with sound keys only, says what is wrong with the others, and never quotes one. */
@ExtendWith(OutputCaptureExtension.class)
class EncryptionKeysTest {

    private static final String KEY = Keys.fresh();
    private static final String SHORT_KEY = Base64.getEncoder().encodeToString(new byte[16]);

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", ",", " , ,"})
    void aMissingKeyIsSaid(String keys) {
        assertThatRefused(keys, "midx.encryption.keys is not set");
    }

    @Test
    void aKeyWithoutAnIdIsRefused() {
        assertThatRefused(KEY, "not of the form id:base64");
        assertThatRefused(":" + KEY, "not of the form id:base64");
    }

    @Test
    void anIdWithOtherSignsIsRefused() {
        assertThatRefused("my key:" + KEY, "other signs than letters");
        assertThatRefused("k".repeat(33) + ":" + KEY, "other signs than letters");
    }

    @Test
    void aKeyThatIsNot32BytesInBase64IsRefused() {
        assertThatRefused("main:" + SHORT_KEY, "The key \"main\"", "is not 32 bytes in Base64");
        assertThatRefused("main:" + KEY + "AAAA", "is not 32 bytes");
        assertThatRefused("main:not base64 at all!", "is not 32 bytes");
        assertThatRefused("main:", "is not 32 bytes");
    }

    @Test
    void twoKeysOfOneIdAreRefused() {
        assertThatRefused("main:" + KEY + ",main:" + Keys.fresh(), "names one key id twice");
    }

    @Test
    void settingsPrintTheirIdsOnly() {
        assertThat(new EncryptionSettings("main:" + KEY + ",old:" + SHORT_KEY))
                .asString()
                .contains("main", "old")
                .doesNotContain(KEY)
                .doesNotContain(SHORT_KEY);
    }

    @Test
    void withoutAKeyNothingStartsAndTheConsoleSaysHowToMakeOne(CapturedOutput console) {
        assertThatThrownBy(() -> start("")).hasRootCauseInstanceOf(EncryptionKeyException.class);

        assertThat(console)
                .contains("APPLICATION FAILED TO START", "midx.encryption.keys is not set")
                .contains("openssl rand -base64 32", "MIDX_ENCRYPTION_KEYS=main:<the key>")
                .doesNotContain("\tat ");
    }

    @Test
    void aMalformedKeyIsNotQuotedOnTheConsole(CapturedOutput console) {
        assertThatThrownBy(() -> start("main:" + SHORT_KEY)).hasRootCauseInstanceOf(EncryptionKeyException.class);

        assertThat(console).contains("APPLICATION FAILED TO START").doesNotContain(SHORT_KEY);
    }

    private static void assertThatRefused(String keys, String... words) {
        assertThatThrownBy(() -> cipher(keys))
                .isInstanceOf(EncryptionKeyException.class)
                .hasNoCause()
                .message()
                .contains(words)
                .doesNotContain(KEY)
                .doesNotContain(SHORT_KEY);
    }

    private static void start(String keys) {
        new SpringApplicationBuilder(OnlyTheCipher.class)
                .web(WebApplicationType.NONE)
                .properties("midx.encryption.keys=" + keys)
                .run();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(EncryptionSettings.class)
    @Import(ColumnCipher.class)
    static class OnlyTheCipher {}
}
