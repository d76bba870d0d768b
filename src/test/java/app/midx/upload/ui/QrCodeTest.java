package app.midx.upload.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.DecoderResult;
import com.google.zxing.qrcode.decoder.Decoder;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final String ADDRESS = "https://midx.example/uploads/01998f2e-0000-7000-8000-000000000000";
    private static final Pattern BAR = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z");

    @Test
    void aPhoneReadsTheAddressFromThePicture() throws Exception {
        int size = QrCode.matrix(ADDRESS).getWidth();
        BitMatrix seen = new BitMatrix(size);
        BAR.matcher(QrCode.svg(ADDRESS, "any")).results().forEach(bar -> {
            int x = Integer.parseInt(bar.group(1)) - 4;
            int y = Integer.parseInt(bar.group(2)) - 4;
            seen.setRegion(x, y, Integer.parseInt(bar.group(3)), 1);
        });

        DecoderResult read = new Decoder().decode(seen);

        assertThat(read.getText()).isEqualTo(ADDRESS);
    }

    @Test
    void aScreenReaderSaysWhatItIs() {
        assertThat(QrCode.svg(ADDRESS, "QR code that opens this page"))
                .startsWith("<svg role=\"img\" aria-label=\"QR code that opens this page\"");
    }

    @Test
    void everyDotIsDrawn() {
        ByteMatrix dots = QrCode.matrix(ADDRESS);
        int dark = 0;
        for (byte[] row : dots.getArray()) {
            for (byte dot : row) {
                dark += dot;
            }
        }
        int drawn = BAR.matcher(QrCode.svg(ADDRESS, "any"))
                .results()
                .mapToInt(bar -> Integer.parseInt(bar.group(3)))
                .sum();
        assertThat(drawn).isEqualTo(dark);
    }
}
