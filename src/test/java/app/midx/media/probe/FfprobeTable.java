package app.midx.media.probe;

import app.midx.media.VideoFacts;
import app.midx.media.Videos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What ffprobe says of our videos, as committed beside them. Run as a main class it asks an installed ffprobe anew and prints
 * both answers; with the argument {@code record} it writes the table.
 */
final class FfprobeTable {

    private static final Path FILE = Path.of("src", "test", "resources", "videos", "ffprobe.csv");

    private FfprobeTable() {}

    static List<FfprobeAnswer> recorded() throws IOException {
        return Files.readAllLines(FILE).stream()
                .skip(1)
                .map(FfprobeAnswer::parse)
                .toList();
    }

    public static void main(String[] args) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("file;format;tracks;video;audio;size;pixels;rotation;duration;base rate and average");
        for (String name : Videos.names()) {
            FfprobeAnswer theirs = FfprobeAnswer.ask(Videos.path(name));
            lines.add(theirs.line());
            System.out.println(theirs.line());
            System.out.println("    " + said(VideoProbe.read(new ByteContent(Videos.bytes(name)))));
        }
        if (List.of(args).contains("record")) {
            Files.write(FILE, lines);
        }
    }

    private static String said(VideoFacts ours) {
        return "%s %s %s %dx%d turned %d, %s ms, %s fps%s %s"
                .formatted(
                        ours.container(),
                        ours.videoCodec(),
                        ours.audioCodec(),
                        ours.width(),
                        ours.height(),
                        ours.rotation(),
                        ours.durationMs(),
                        ours.framesPerSecond(),
                        ours.variableFrameRate() ? " (variable)" : "",
                        ours.flaws());
    }
}
