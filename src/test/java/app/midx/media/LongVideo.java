package app.midx.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Makes an MP4 that shows the first picture of another one for as many frames as wanted. All frames share the same bytes. */
final class LongVideo {

    private static final int FRAMES_PER_SECOND = 24;
    private static final int MATRIX_ONE = 1 << 16;
    private static final int[] IDENTITY = {MATRIX_ONE, 0, 0, 0, MATRIX_ONE, 0, 0, 0, 1 << 30};

    private final byte[] source;
    private final int frames;

    private LongVideo(byte[] source, int frames) {
        this.source = source;
        this.frames = frames;
    }

    /**
     * The video, frame by frame the source's first.
     *
     * @param source an MP4 with H.264 alone, whose first frame lies at the beginning of its mdat
     */
    static byte[] of(byte[] source, int frames) {
        return new LongVideo(source, frames).make();
    }

    private byte[] make() {
        byte[] ftyp = existing("ftyp");
        int content = find("mdat") + 4;
        byte[] frame = Arrays.copyOfRange(source, content, content + int32(find("stsz") + 16));
        return joined(ftyp, box("mdat", frame), moov(ftyp.length + 8));
    }

    private byte[] moov(int frameAt) {
        byte[] mvhd = box(
                "mvhd",
                ints(0, 0, 0, FRAMES_PER_SECOND, frames, MATRIX_ONE, 0x0100_0000, 0, 0),
                ints(IDENTITY),
                ints(0, 0, 0, 0, 0, 0, 2));
        byte[] tkhd = box("tkhd", ints(3, 0, 0, 1, 0, frames, 0, 0, 0, 0), ints(IDENTITY), ints(360 << 16, 640 << 16));
        byte[] mdhd = box("mdhd", ints(0, 0, 0, FRAMES_PER_SECOND, frames, 0x55C4_0000));
        byte[] tables = box(
                "stbl",
                existing("stsd"),
                box("stts", ints(0, 1, frames, 1)),
                box("stsc", ints(0, 1, 1, 1, 1)),
                box("stsz", ints(0, int32(find("stsz") + 16), frames)),
                offsets(frameAt));
        byte[] media = box("mdia", mdhd, existing("hdlr"), box("minf", existing("vmhd"), existing("dinf"), tables));
        return box("moov", mvhd, box("trak", tkhd, media));
    }

    private byte[] offsets(int frameAt) {
        int[] all = new int[frames + 2];
        Arrays.fill(all, frameAt);
        all[0] = 0;
        all[1] = frames;
        return box("stco", ints(all));
    }

    private byte[] existing(String type) {
        int at = find(type) - 4;
        return Arrays.copyOfRange(source, at, at + int32(at));
    }

    /** Where the name stands; the box itself begins four bytes earlier. */
    private int find(String type) {
        return new String(source, ISO_8859_1).indexOf(type);
    }

    private int int32(int at) {
        return ByteBuffer.wrap(source).getInt(at);
    }

    private static byte[] box(String type, byte[]... parts) {
        byte[] body = joined(parts);
        return joined(ints(8 + body.length), type.getBytes(ISO_8859_1), body);
    }

    private static byte[] ints(int... values) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length);
        bytes.asIntBuffer().put(values);
        return bytes.array();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
