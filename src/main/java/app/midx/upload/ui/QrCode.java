package app.midx.upload.ui;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** A text as a picture that phones can read, drawn sharp at any size; dark on white in both schemes, as cameras expect it. */
final class QrCode {

    /** White around it (ISO/IEC 18004). */
    private static final int MARGIN = 4;

    private QrCode() {}

    /**
     * An SVG image.
     *
     * @param text an address of at most 2,000 characters
     * @param name what screen readers say; plain words, no mark-up
     */
    static String svg(String text, String name) {
        ByteMatrix dots = matrix(text);
        int size = dots.getWidth() + 2 * MARGIN;
        return "<svg role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\">"
                        .formatted(name, size, size)
                + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path fill=\"#000\" d=\"" + path(dots)
                + "\"/></svg>";
    }

    static ByteMatrix matrix(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("No picture holds this text", tooLong);
        }
    }

    /** A bar for each run of dark dots in a row. */
    private static String path(ByteMatrix dots) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                int run = run(dots, x, y);
                if (run > 0) {
                    path.append("M%d %dh%dv1h-%dz".formatted(x + MARGIN, y + MARGIN, run, run));
                    x += run;
                }
            }
        }
        return path.toString();
    }

    private static int run(ByteMatrix dots, int x, int y) {
        int end = x;
        while (end < dots.getWidth() && dots.get(end, y) == 1) {
            end++;
        }
        return end - x;
    }
}
