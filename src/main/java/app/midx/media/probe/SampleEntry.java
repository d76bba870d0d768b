package app.midx.media.probe;

import app.midx.media.probe.CannotRead.Why;
import java.io.IOException;

/**
 * How a track is encoded ({@code stsd}).
 *
 * @param width as it is shown, before rotation; 0 for sound
 * @param height as it is shown, before rotation; 0 for sound
 */
record SampleEntry(String codec, int width, int height) {

    private static final int VIDEO_HEADER = 78;
    private static final int AUDIO_HEADER = 28;

    /** Reads the first entry; those that follow are other parts of the same track. */
    static SampleEntry first(Box stsd, Bytes bytes, Findings findings) throws IOException {
        Box entry = Box.at(stsd.body() + 8, stsd.end(), bytes);
        if (entry.end() > stsd.end()) {
            throw new CannotRead(Why.DAMAGED);
        }
        String codec = Codecs.ofSampleEntry(entry.type());
        Reading reading = new Reading(codec, bytes, findings);
        if ("mp4a".equals(entry.type())) {
            // Version 1 and 2 are QuickTime's own.
            int version = bytes.u16(entry.body() + 8);
            reading.parts(entry, AUDIO_HEADER + (version == 1 ? 16 : version == 2 ? 36 : 0));
        } else if (entry.size() >= VIDEO_HEADER) {
            reading.parts(entry, VIDEO_HEADER);
            return reading.shown(bytes.u16(entry.body() + 24), bytes.u16(entry.body() + 26));
        }
        return new SampleEntry(reading.codec, 0, 0);
    }

    private static final class Reading {

        private static final double MOST_STRETCHED = 100;

        private final Bytes bytes;
        private final Findings findings;
        private String codec;
        private double stretch = 1;

        Reading(String codec, Bytes bytes, Findings findings) {
            this.codec = codec;
            this.bytes = bytes;
            this.findings = findings;
        }

        void parts(Box entry, int header) throws IOException {
            entry.children(bytes, entry.body() + header, findings, this::part);
        }

        private void part(Box box) throws IOException {
            switch (box.type()) {
                case "pasp" -> {
                    double ratio = (double) bytes.u32(box.body()) / bytes.u32(box.body() + 4);
                    stretch = ratio > 1 / MOST_STRETCHED && ratio < MOST_STRETCHED ? ratio : 1;
                }
                case "esds" -> codec = Codecs.ofObjectType(Descriptors.objectType(box, bytes), codec);
                case "wave" -> box.children(bytes, findings, this::wave);
                default -> {
                    // The codec's own settings.
                }
            }
        }

        private void wave(Box box) throws IOException {
            if ("esds".equals(box.type())) {
                part(box);
            }
        }

        SampleEntry shown(int width, int height) {
            return new SampleEntry(codec, (int) Math.round(width * stretch), height);
        }
    }
}
