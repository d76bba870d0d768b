package app.midx.media.probe;

import java.io.IOException;
import java.util.Set;

/** What a file is by its first bytes. Names and claims are not asked. */
enum Kind {
    MP4,
    QUICKTIME,
    /** WebM, or Matroska that is not WebM. */
    MATROSKA,
    /** A video, in a container that is not read here. */
    OTHER_VIDEO,
    NO_VIDEO;

    private static final int SHORTEST = 12;
    private static final long EBML = 0x1A45DFA3;
    private static final long MPEG_PROGRAM_STREAM = 0x000001BA;
    private static final long WINDOWS_MEDIA = 0x3026B275;
    private static final int TRANSPORT_PACKET = 188;
    private static final int TRANSPORT_SYNC = 0x47;

    /** QuickTime files from before {@code ftyp} was invented begin with one of these. */
    private static final Set<String> OLD_QUICKTIME = Set.of("moov", "mdat", "wide", "free", "skip", "pnot");

    /** Same box structure, but still pictures, or sound alone. */
    private static final Set<String> STILL_OR_SOUND = Set.of(
            "avif", "avis", "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "jxl ", "crx ", "M4A ",
            "M4B ", "M4P ", "F4A ", "F4B ", "aax ", "aaxc");

    static Kind of(Bytes bytes) throws IOException {
        if (bytes.whole() < SHORTEST) {
            return NO_VIDEO;
        }
        if (bytes.u32(0) == EBML) {
            return MATROSKA;
        }
        String second = bytes.text(4, 4);
        if ("ftyp".equals(second)) {
            return byBrand(bytes.text(8, 4));
        }
        if (OLD_QUICKTIME.contains(second)) {
            return QUICKTIME;
        }
        return isOtherVideo(bytes) ? OTHER_VIDEO : NO_VIDEO;
    }

    private static Kind byBrand(String major) {
        if (STILL_OR_SOUND.contains(major)) {
            return NO_VIDEO;
        }
        return "qt  ".equals(major) ? QUICKTIME : MP4;
    }

    private static boolean isOtherVideo(Bytes bytes) throws IOException {
        long first = bytes.u32(0);
        return first == MPEG_PROGRAM_STREAM
                || first == WINDOWS_MEDIA
                || "FLV\1".equals(bytes.text(0, 4))
                || ("RIFF".equals(bytes.text(0, 4)) && "AVI ".equals(bytes.text(8, 4)))
                || isTransportStream(bytes);
    }

    private static boolean isTransportStream(Bytes bytes) throws IOException {
        for (int packet = 0; packet < 3; packet++) {
            long start = (long) packet * TRANSPORT_PACKET;
            if (start >= bytes.whole() || bytes.u8(start) != TRANSPORT_SYNC) {
                return false;
            }
        }
        return true;
    }
}
