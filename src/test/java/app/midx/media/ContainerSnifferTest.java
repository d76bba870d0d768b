package app.midx.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerSnifferTest {

    private final ContainerSniffer sniffer = new ContainerSniffer();

    @ParameterizedTest
    @ValueSource(strings = {"isom", "mp42", "avc1", "iso5", "M4V "})
    void mp4IsKnownByItsBrand(String brand) throws IOException {
        assertThat(sniff(box("ftyp", brand))).contains("video/mp4");
    }

    @Test
    void quickTimeIsKnownByItsBrand() throws IOException {
        assertThat(sniff(box("ftyp", "qt  "))).contains("video/quicktime");
    }

    @ParameterizedTest
    @ValueSource(strings = {"moov", "mdat", "wide", "free"})
    void quickTimeWithoutABrandIsKnownByItsFirstBox(String type) throws IOException {
        assertThat(sniff(box(type, "\0\0\0\0"))).contains("video/quicktime");
    }

    @Test
    void webmIsKnownByItsDoctype() throws IOException {
        assertThat(sniff(ebml("webm"))).contains("video/webm");
        assertThat(sniff(ebml("webm\0\0"))).contains("video/webm");
    }

    @Test
    void matroskaIsNoWebm() throws IOException {
        assertThat(sniff(ebml("matroska"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"heic", "avif", "mif1", "M4A "})
    void stillPicturesAndSoundInTheSameBoxesAreRefused(String brand) throws IOException {
        assertThat(sniff(box("ftyp", brand))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ftyp", "GIF89a......", "<!doctype html><title>ftypisom</title>", "RIFF....AVI LIST"})
    void anythingElseIsRefused(String content) throws IOException {
        assertThat(sniff(content.getBytes(ISO_8859_1))).isEmpty();
    }

    @Test
    void doctypeThatClaimsToBeLongerThanTheFileIsRefused() throws IOException {
        assertThat(sniff(HexFormat.of().parseHex("1a45dfa3a3" + "4282ff" + "7765626d")))
                .isEmpty();
    }

    private Optional<String> sniff(byte[] content) throws IOException {
        return sniffer.mimeType(new ByteArrayInputStream(content));
    }

    private static byte[] box(String type, String brand) {
        return ("\0\0\0\24" + type + brand + "\0\0\0\0" + "isom").getBytes(ISO_8859_1);
    }

    private static byte[] ebml(String doctype) {
        String header =
                "B\206\201\1B\367\201\1B\362\201\4B\363\201\10B\202" + (char) (0x80 | doctype.length()) + doctype;
        return ("\032E\337\243" + (char) (0x80 | header.length()) + header).getBytes(ISO_8859_1);
    }
}
