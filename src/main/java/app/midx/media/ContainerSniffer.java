package app.midx.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Knows the containers TikTok takes by their first bytes (TikTok: Media Transfer Guide, "Video restrictions": MP4, WebM, MOV).
 * That a container can be played is not checked here.
 */
@Component
class ContainerSniffer implements MediaProbe {

    private static final int HEAD = 4096;
    private static final int FTYP = 0x66747970;
    private static final int EBML = 0x1A45DFA3;
    private static final int EBML_DOCTYPE = 0x4282;

    /** QuickTime files from before {@code ftyp} was invented begin with one of these. */
    private static final Set<String> OLD_QUICKTIME = Set.of("moov", "mdat", "wide", "free", "skip", "pnot");

    /** Same box structure, but still pictures, or sound alone. */
    private static final Set<String> NO_VIDEO = Set.of(
            "avif", "avis", "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "jxl ", "crx ", "M4A ",
            "M4B ", "M4P ", "F4A ", "F4B ", "aax ", "aaxc");

    @Override
    public Optional<String> mimeType(InputStream content) throws IOException {
        ByteBuffer head = ByteBuffer.wrap(content.readNBytes(HEAD));
        if (head.remaining() < 12) {
            return Optional.empty();
        }
        if (head.getInt(0) == EBML) {
            return "webm".equals(doctype(head)) ? Optional.of("video/webm") : Optional.empty();
        }
        if (head.getInt(4) == FTYP) {
            return byBrand(text(head, 8, 4));
        }
        return OLD_QUICKTIME.contains(text(head, 4, 4)) ? Optional.of("video/quicktime") : Optional.empty();
    }

    private static Optional<String> byBrand(String major) {
        if (NO_VIDEO.contains(major)) {
            return Optional.empty();
        }
        return Optional.of("qt  ".equals(major) ? "video/quicktime" : "video/mp4");
    }

    /** The text of the EBML header's DocType element, which is "matroska" for the files that look like WebM and are not. */
    private static String doctype(ByteBuffer head) {
        for (int at = 4; at + 3 < head.limit(); at++) {
            if (head.getShort(at) == EBML_DOCTYPE) {
                int length = head.get(at + 2) & 0x7F;
                return at + 3 + length <= head.limit()
                        ? text(head, at + 3, length).replace("\0", "")
                        : "";
            }
        }
        return "";
    }

    private static String text(ByteBuffer bytes, int from, int length) {
        byte[] slice = new byte[length];
        bytes.get(from, slice);
        return new String(slice, ISO_8859_1);
    }
}
