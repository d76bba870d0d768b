package app.midx.media.probe;

import java.io.IOException;

/**
 * One track.
 *
 * @param type 1 for video, 2 for sound
 * @param usualNanos for how long a frame is shown; 0 where nothing is said
 * @param width as it is shown, in pixels; 0 for sound
 * @param height as it is shown, in pixels; 0 for sound
 */
record MatroskaTrack(long number, long type, String codec, double usualNanos, int width, int height) {

    static MatroskaTrack read(Element entry, Bytes bytes) throws IOException {
        Reading reading = new Reading(bytes);
        entry.children(bytes, reading::part);
        return reading.track();
    }

    private static final class Reading {

        private static final int PIXELS = 0;
        private static final int RATIO = 3;
        private static final long LARGEST = 1 << 16;

        private final Bytes bytes;
        private String codec = "";
        private long number;
        private long type;
        private long usualNanos;
        private long pixelWidth;
        private long pixelHeight;
        private long displayWidth;
        private long displayHeight;
        private long displayUnit;

        Reading(Bytes bytes) {
            this.bytes = bytes;
        }

        void part(Element element) throws IOException {
            switch ((int) element.id()) {
                case 0xD7 -> number = element.unsigned(bytes);
                case 0x83 -> type = element.unsigned(bytes);
                case 0x86 -> codec = Codecs.ofMatroskaId(element.text(bytes));
                case 0x23E383 -> usualNanos = element.unsigned(bytes);
                case 0xE0 -> element.children(bytes, this::picture);
                default -> {
                    // Nothing that is asked for.
                }
            }
        }

        private void picture(Element element) throws IOException {
            switch ((int) element.id()) {
                case 0xB0 -> pixelWidth = element.unsigned(bytes);
                case 0xBA -> pixelHeight = element.unsigned(bytes);
                case 0x54B0 -> displayWidth = element.unsigned(bytes);
                case 0x54BA -> displayHeight = element.unsigned(bytes);
                case 0x54B2 -> displayUnit = element.unsigned(bytes);
                default -> {
                    // Nothing that is asked for.
                }
            }
        }

        MatroskaTrack track() {
            boolean display = displayWidth > 0 && displayHeight > 0;
            if (display && displayUnit == PIXELS) {
                return track(displayWidth, displayHeight);
            }
            if (display && displayUnit == RATIO) {
                return track(Math.round((double) pixelHeight * displayWidth / displayHeight), pixelHeight);
            }
            return track(pixelWidth, pixelHeight);
        }

        private MatroskaTrack track(long width, long height) {
            return new MatroskaTrack(number, type, codec, Math.max(0, usualNanos), sane(width), sane(height));
        }

        private static int sane(long pixels) {
            return pixels > 0 && pixels < LARGEST ? (int) pixels : 0;
        }
    }
}
