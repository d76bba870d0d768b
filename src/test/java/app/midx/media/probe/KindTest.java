package app.midx.media.probe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import app.midx.media.VideoFacts;
import app.midx.media.VideoFacts.Container;
import app.midx.media.VideoFacts.Flaw;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KindTest {

    @ParameterizedTest
    @ValueSource(strings = {"isom", "mp42", "avc1", "iso5", "M4V "})
    void mp4IsKnownByItsBrand(String brand) throws IOException {
        assertThat(container(box("ftyp", brand))).isEqualTo(Container.MP4);
    }

    @Test
    void quickTimeIsKnownByItsBrand() throws IOException {
        assertThat(container(box("ftyp", "qt  "))).isEqualTo(Container.MOV);
    }

    @ParameterizedTest
    @ValueSource(strings = {"moov", "mdat", "wide", "free"})
    void quickTimeWithoutABrandIsKnownByItsFirstBox(String type) throws IOException {
        assertThat(container(box(type, "\0\0\0\0"))).isEqualTo(Container.MOV);
    }

    @Test
    void webmIsKnownByItsDoctype() throws IOException {
        assertThat(container(ebml("webm"))).isEqualTo(Container.WEBM);
        assertThat(container(ebml("webm\0\0"))).isEqualTo(Container.WEBM);
    }

    @Test
    void matroskaIsNoWebm() throws IOException {
        assertThat(container(ebml("matroska"))).isEqualTo(Container.OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"heic", "avif", "mif1", "M4A "})
    void stillPicturesAndSoundInTheSameBoxesAreRefused(String brand) throws IOException {
        assertThat(container(box("ftyp", brand))).isEqualTo(Container.OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ftyp", "GIF89a......", "<!doctype html><title>ftypisom</title>", "RIFF....AVI LIST"})
    void anythingElseIsRefused(String content) throws IOException {
        assertThat(container(content.getBytes(ISO_8859_1))).isEqualTo(Container.OTHER);
    }

    @Test
    void doctypeThatClaimsToBeLongerThanTheFileIsRefused() throws IOException {
        assertThat(container(HexFormat.of().parseHex("1a45dfa3a3" + "4282ff" + "7765626d")))
                .isEqualTo(Container.OTHER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RIFF....AVI LIST", "FLV\1.........", "\0\0\1\272........"})
    void otherVideosAreVideosAllTheSame(String content) throws IOException {
        VideoFacts facts = VideoProbe.read(new ByteContent(content.getBytes(ISO_8859_1)));

        assertThat(facts.container()).isEqualTo(Container.OTHER);
        assertThat(facts.flaws()).isEmpty();
    }

    @Test
    void nothingIsNoVideoAndEmpty() throws IOException {
        assertThat(VideoProbe.read(new ByteContent(new byte[0])).flaws()).containsExactly(Flaw.EMPTY);
        assertThat(VideoProbe.read(new ByteContent(new byte[11])).flaws()).containsExactly(Flaw.NOT_A_VIDEO);
    }

    private Container container(byte[] content) throws IOException {
        return VideoProbe.read(new ByteContent(content)).container();
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
