package app.midx.media;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a video is, as its container tells: no frame is decoded.
 *
 * @param videoCodec {@code h264}, {@code hevc}, {@code vp8}, {@code vp9}, {@code av1}, {@code prores}; for any other the name
 *     its container gives it, in lower case; null where there is no video track
 * @param audioCodec {@code aac}, {@code mp3}, {@code opus}, {@code vorbis}; otherwise as for video; null for a silent video
 * @param width as it is shown, after rotation, in pixels; 0 where unknown
 * @param height as it is shown, after rotation, in pixels; 0 where unknown
 * @param rotation degrees by which it is turned clockwise for showing: 0, 90, 180 or 270
 * @param durationMs in milliseconds; null where unknown
 * @param framesPerSecond on average, rounded to a thousandth; null where unknown
 * @param variableFrameRate whether more than one frame in a hundred is shown a tenth longer or shorter than the average
 */
public record VideoFacts(
        Container container,
        @Nullable String videoCodec,
        @Nullable String audioCodec,
        int width,
        int height,
        int rotation,
        @Nullable Long durationMs,
        @Nullable Double framesPerSecond,
        boolean variableFrameRate,
        Set<Flaw> flaws) {

    public VideoFacts {
        flaws = Set.copyOf(flaws);
    }

    public enum Container {
        MP4,
        MOV,
        WEBM,
        /** None of those that TikTok takes. */
        OTHER
    }

    /** What is wrong with the file itself. */
    public enum Flaw {
        EMPTY,
        NOT_A_VIDEO,
        /** The index without which nobody can play it is missing (MP4 and MOV: moov). */
        NO_INDEX,
        /** The file ends before its content does. */
        TRUNCATED,
        NO_VIDEO_TRACK,
        /** The first track is sound. Players do not mind; some transcoders do. */
        AUDIO_FIRST,
        /** Damaged, or made in a way that the reader does not know: what could be read is told, the rest is unknown. */
        UNREADABLE
    }
}
