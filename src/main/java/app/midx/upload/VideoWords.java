package app.midx.upload;

import app.midx.media.VideoFacts.Container;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Facts of a video, as people say them. */
final class VideoWords {

    private VideoWords() {}

    static String of(Container container) {
        return switch (container) {
            case MP4, MOV -> container.name();
            case WEBM -> "WebM";
            case OTHER -> "Unknown";
        };
    }

    /** @param audio null for a silent video */
    static String codecs(String video, @Nullable String audio) {
        return codec(video) + (audio == null ? ", no sound" : " with " + codec(audio) + " sound");
    }

    private static String codec(String name) {
        return switch (name) {
            case "h264" -> "H.264";
            case "hevc" -> "H.265";
            case "prores" -> "ProRes";
            case "opus" -> "Opus";
            case "vorbis" -> "Vorbis";
            default -> name.toUpperCase(Locale.ROOT);
        };
    }

    static String frameRate(double framesPerSecond, boolean varies) {
        String number = String.format(Locale.ROOT, "%.2f", framesPerSecond).replaceAll("\\.?0+$", "");
        return number + " frames a second" + (varies ? " on average" : "");
    }

    /** 83 seconds are "1:23", an hour is "60:00". A second that has begun counts, so that what is too long looks so. */
    static String length(long milliseconds) {
        long seconds = (milliseconds + 999) / 1000;
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    /** In decimal units, as phones show them. */
    static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.2f GB", bytes / 1e9);
    }
}
