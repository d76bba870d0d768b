package app.midx.media.probe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What ffprobe says of a file, one field a column; empty where it says nothing.
 *
 * @param tracks their types, {@code video+audio}
 * @param size as it is encoded, {@code 360x640}
 * @param pixels their shape, {@code 1:1}
 * @param rotation degrees counter-clockwise
 * @param frameRates the base rate and the average, {@code 30/1 59/3}
 */
record FfprobeAnswer(
        String file,
        String format,
        String tracks,
        String video,
        String audio,
        String size,
        String pixels,
        String rotation,
        String duration,
        String frameRates) {

    private static final Pattern LINE = Pattern.compile("(.+?)=\"?(.*?)\"?");
    private static final String SEPARATOR = ";";

    static FfprobeAnswer parse(String line) {
        String[] parts = line.split(SEPARATOR, -1);
        return new FfprobeAnswer(
                parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6], parts[7], parts[8], parts[9]);
    }

    String line() {
        return String.join(SEPARATOR, file, format, tracks, video, audio, size, pixels, rotation, duration, frameRates);
    }

    /** Asks an installed ffprobe. */
    static FfprobeAnswer ask(Path file) throws IOException {
        Process process = new ProcessBuilder(
                        "ffprobe", "-v", "quiet", "-of", "flat", "-show_format", "-show_streams", file.toString())
                .redirectErrorStream(true)
                .start();
        Map<String, String> said = new TreeMap<>();
        try (var lines = process.inputReader()) {
            lines.lines()
                    .map(LINE::matcher)
                    .filter(Matcher::matches)
                    .forEach(line -> said.put(line.group(1), line.group(2)));
        }
        List<String> types = new ArrayList<>();
        String prefix = "streams.stream.%d.";
        while (said.containsKey(prefix.formatted(types.size()) + "codec_type")) {
            types.add(said.get(prefix.formatted(types.size()) + "codec_type"));
        }
        String video = types.contains("video") ? prefix.formatted(types.indexOf("video")) : "none.";
        String audio = types.contains("audio") ? prefix.formatted(types.indexOf("audio")) : "none.";
        return new FfprobeAnswer(
                file.getFileName().toString(),
                known(said, "format.format_name"),
                String.join("+", types),
                known(said, video + "codec_name"),
                known(said, audio + "codec_name"),
                said.containsKey(video + "width") ? said.get(video + "width") + "x" + said.get(video + "height") : "",
                known(said, video + "sample_aspect_ratio"),
                known(said, video + "side_data_list.side_data.0.rotation"),
                known(said, "format.duration"),
                types.contains("video")
                        ? said.get(video + "r_frame_rate") + " " + said.get(video + "avg_frame_rate")
                        : "");
    }

    private static String known(Map<String, String> said, String key) {
        String value = said.getOrDefault(key, "");
        return "N/A".equals(value) ? "" : value;
    }

    /** After stretching and turning, as ours are. */
    String shownSize() {
        if (size.isEmpty()) {
            return "0x0";
        }
        String[] sides = size.split("x");
        String[] shape = pixels.isEmpty() ? new String[] {"1", "1"} : pixels.split(":");
        long width = Math.round(Double.parseDouble(sides[0]) * Integer.parseInt(shape[0]) / Integer.parseInt(shape[1]));
        return clockwise() % 180 == 0 ? width + "x" + sides[1] : sides[1] + "x" + width;
    }

    /** Degrees. */
    int clockwise() {
        return rotation.isEmpty() ? 0 : Math.floorMod(-Integer.parseInt(rotation), 360);
    }

    /** Frames a second, or 0. */
    double averageRate() {
        return rate(1);
    }

    /** Whether ffprobe's two rates differ: it has no word for it. */
    boolean hasTwoRates() {
        return Math.abs(rate(0) - rate(1)) > 0.01 * rate(1);
    }

    private double rate(int which) {
        if (frameRates.isEmpty()) {
            return 0;
        }
        String[] fraction = frameRates.split(" ")[which].split("/");
        double divisor = Double.parseDouble(fraction[1]);
        return divisor == 0 ? 0 : Double.parseDouble(fraction[0]) / divisor;
    }

    /** Milliseconds, or -1. */
    long durationMs() {
        return duration.isEmpty() ? -1 : Math.round(Double.parseDouble(duration) * 1000);
    }
}
