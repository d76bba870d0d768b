package app.midx.notification.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.KeyPair;
import org.junit.jupiter.api.Test;

class PushCipherTest {

    private static final String UA_PUBLIC =
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
    private static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";

    /** RFC 8291, appendix A. */
    @Test
    void theExampleOfTheStandardComesOutAsItStandsThere() throws Exception {
        KeyPair server = new KeyPair(
                P256.publicKey(Bytes.ofBase64(
                        "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8")),
                P256.privateKey(Bytes.ofBase64("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw")));

        byte[] body = PushCipher.encrypt(
                "When I grow up, I want to be a watermelon".getBytes(UTF_8),
                BrowserKeys.of(UA_PUBLIC, AUTH),
                server,
                Bytes.ofBase64("DGv6ra1nlYgDCS1FRnbzlw"));

        assertThat(Bytes.base64(body))
                .isEqualTo(
                        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS"
                                + "6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN");
    }

    @Test
    void theLongestTextStillFitsIntoWhatPushServicesTake() throws Exception {
        BrowserOnTheDesk browser = new BrowserOnTheDesk();
        byte[] text = "x".repeat(PushCipher.LONGEST_TEXT).getBytes(UTF_8);

        byte[] body = PushCipher.encrypt(text, browser.keys());

        assertThat(body).hasSize(4_096);
        assertThat(browser.read(body)).isEqualTo(new String(text, UTF_8));
    }

    @Test
    void whatNoBrowserMadeIsNoKey() {
        String notOnTheCurve = Bytes.base64(Bytes.concat(new byte[] {4}, new byte[63], new byte[] {1}));

        assertThatIllegalArgumentException().isThrownBy(() -> BrowserKeys.of(notOnTheCurve, AUTH));
        assertThatIllegalArgumentException().isThrownBy(() -> BrowserKeys.of(UA_PUBLIC, "c2hvcnQ"));
        assertThatIllegalArgumentException().isThrownBy(() -> BrowserKeys.of("no base64 !", AUTH));
    }
}
