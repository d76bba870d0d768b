package app.midx.security;

import static app.midx.security.Keys.cipher;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.midx.common.Secret;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnCipherTest {

    private static final UUID OWNER = UUID.randomUUID();
    private static final Secret TOKEN = Secret.of("act.example!4711.va");

    private final String oldKey = Keys.fresh();
    private final ColumnCipher cipher = cipher("main:" + oldKey);

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "act.example!4711.va", "two\nlines", "naïve – 漢字 – 🎬"})
    void whatWasSealedIsOpened(String value) {
        assertThat(cipher.open(OWNER, cipher.seal(OWNER, Secret.of(value)))).isEqualTo(Secret.of(value));
    }

    @Test
    void aSealedValueSaysItsKeyAndNothingOfItsContentOrOwner() {
        String sealed = cipher.seal(OWNER, TOKEN);

        assertThat(sealed).startsWith("main:").doesNotContain("act.").doesNotContain(OWNER.toString());
    }

    @Test
    void theSameValueIsSealedDifferentlyEachTime() {
        assertThat(IntStream.range(0, 100).mapToObj(i -> cipher.seal(OWNER, TOKEN)))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyChangedCharacterIsNoticed() {
        String sealed = cipher.seal(OWNER, TOKEN);

        for (int i = 0; i < sealed.length(); i++) {
            for (char other : "A/+z9=:".toCharArray()) {
                String altered = sealed.substring(0, i) + other + sealed.substring(i + 1);
                if (!altered.equals(sealed)) {
                    assertThatUnreadable(cipher, OWNER, altered);
                }
            }
        }
    }

    /** Base64 leaves bits of its last character unused, so several texts stand for the same bytes. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void noTwoTextsStandForTheSameValue(int length) {
        String sealed = cipher.seal(OWNER, Secret.of("x".repeat(length)));
        int last = sealed.replace("=", "").length() - 1;

        for (char other = '+'; other <= 'z'; other++) {
            String altered = sealed.substring(0, last) + other + sealed.substring(last + 1);
            if (!altered.equals(sealed)) {
                assertThatUnreadable(cipher, OWNER, altered);
            }
        }
        assertThatUnreadable(cipher, OWNER, sealed + "=");
        assertThatUnreadable(cipher, OWNER, sealed + "AAAA");
    }

    @Test
    void everyLostCharacterIsNoticed() {
        String sealed = cipher.seal(OWNER, TOKEN);

        IntStream.range(0, sealed.length())
                .forEach(length -> assertThatUnreadable(cipher, OWNER, sealed.substring(0, length)));
    }

    @Test
    void aValueMovedToAnotherRowIsNoticed() {
        String sealed = cipher.seal(OWNER, TOKEN);

        assertThatUnreadable(cipher, UUID.randomUUID(), sealed);
    }

    @Test
    void aKeyThatIsNotConfiguredOpensNothing() {
        String sealed = cipher.seal(OWNER, TOKEN);

        assertThatUnreadable(cipher("other:" + oldKey), OWNER, sealed);
        assertThatUnreadable(cipher("main:" + Keys.fresh()), OWNER, sealed);
    }

    @Test
    void theFirstKeySealsAndAllOfThemOpen() {
        String sealedBefore = cipher.seal(OWNER, TOKEN);
        ColumnCipher both = cipher("next:" + Keys.fresh() + ", main:" + oldKey);

        assertThat(both.seal(OWNER, TOKEN)).startsWith("next:");
        assertThat(both.open(OWNER, both.seal(OWNER, TOKEN))).isEqualTo(TOKEN);
        assertThat(both.open(OWNER, sealedBefore)).isEqualTo(TOKEN);
    }

    @Test
    void aValueIsNotOpenedUnderTheIdOfAnotherKey() {
        ColumnCipher both = cipher("next:" + Keys.fresh() + ",main:" + oldKey);
        String sealed = both.seal(OWNER, TOKEN);

        assertThatUnreadable(both, OWNER, sealed.replace("next:", "main:"));
    }

    private static void assertThatUnreadable(ColumnCipher cipher, UUID owner, String sealed) {
        assertThatThrownBy(() -> cipher.open(owner, sealed))
                .as(sealed)
                .isInstanceOf(UnreadableSecretException.class)
                .hasNoCause()
                .message()
                .doesNotContain(TOKEN.reveal());
    }
}
