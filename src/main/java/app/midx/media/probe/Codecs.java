package app.midx.media.probe;

import java.util.Locale;
import java.util.Map;

/** The names by which people know codecs, for those by which containers do. What is not known keeps the container's. */
final class Codecs {

    private static final int LONGEST = 32;

    private static final Map<String, String> BY_SAMPLE_ENTRY = Map.ofEntries(
            Map.entry("avc1", "h264"),
            Map.entry("avc2", "h264"),
            Map.entry("avc3", "h264"),
            Map.entry("avc4", "h264"),
            Map.entry("dva1", "h264"),
            Map.entry("dvav", "h264"),
            Map.entry("h264", "h264"),
            Map.entry("hvc1", "hevc"),
            Map.entry("hvc2", "hevc"),
            Map.entry("hev1", "hevc"),
            Map.entry("hev2", "hevc"),
            Map.entry("dvh1", "hevc"),
            Map.entry("dvhe", "hevc"),
            Map.entry("vp08", "vp8"),
            Map.entry("vp09", "vp9"),
            Map.entry("av01", "av1"),
            Map.entry("apch", "prores"),
            Map.entry("apcn", "prores"),
            Map.entry("apcs", "prores"),
            Map.entry("apco", "prores"),
            Map.entry("ap4h", "prores"),
            Map.entry("ap4x", "prores"),
            Map.entry("aprn", "prores"),
            Map.entry("aprh", "prores"),
            Map.entry("mp4a", "aac"),
            Map.entry(".mp3", "mp3"),
            Map.entry("ms\0U", "mp3"),
            Map.entry("opus", "opus"));

    private static final Map<String, String> BY_MATROSKA_ID = Map.of(
            "v_mpeg4/iso/avc", "h264",
            "v_mpegh/iso/hevc", "hevc",
            "v_vp8", "vp8",
            "v_vp9", "vp9",
            "v_av1", "av1",
            "v_prores", "prores",
            "a_mpeg/l3", "mp3",
            "a_opus", "opus",
            "a_vorbis", "vorbis");

    /** Object types of ISO 14496-1, as registered for {@code esds}. */
    private static final Map<Integer, String> BY_OBJECT_TYPE = Map.of(
            0x20, "mpeg4", 0x40, "aac", 0x66, "aac", 0x67, "aac", 0x68, "aac", 0x69, "mp3", 0x6B, "mp3", 0xAD, "opus",
            0xDD, "vorbis");

    private Codecs() {}

    static String ofSampleEntry(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        return BY_SAMPLE_ENTRY.getOrDefault(lower, printable(lower));
    }

    static String ofObjectType(int type, String otherwise) {
        return BY_OBJECT_TYPE.getOrDefault(type, otherwise);
    }

    static String ofMatroskaId(String id) {
        String lower = id.replace("\0", "").toLowerCase(Locale.ROOT);
        // AAC carries its profile behind the name.
        return lower.startsWith("a_aac") ? "aac" : BY_MATROSKA_ID.getOrDefault(lower, printable(lower));
    }

    /** The name is shown to people: nothing of it may be more than text. */
    private static String printable(String name) {
        String plain = name.replaceAll("[^a-z0-9/._ -]", "").strip();
        return plain.isEmpty() ? "unknown" : plain.substring(0, Math.min(LONGEST, plain.length()));
    }
}
