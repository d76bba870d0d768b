package app.midx.bench;

import app.midx.tiktok.Chunk;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One curl that sends all chunks of a video over one kept connection. */
final class Curl {

    private final BenchVideo video;
    private final List<Path> pieces;
    private final Path pem;

    Curl(BenchVideo video, Path pem) throws IOException {
        this.video = video;
        this.pieces = video.pieces();
        this.pem = pem;
    }

    Cost send(URI origin) throws IOException {
        Path config = Files.write(video.file().resolveSibling("curl.config"), config(origin));
        long start = System.nanoTime();
        // The shell knows what its only child took.
        String said = Programs.run(
                List.of("sh", "-c", "curl --config \"$1\" && cat /proc/$$/stat", "curl", config.toString()));
        double wall = (System.nanoTime() - start) / 1e9;
        String answers = "206".repeat(pieces.size() - 1) + "201";
        if (!said.startsWith(answers)) {
            throw new IOException("curl was not answered as it should: " + said);
        }
        return new Cost(wall, ProcessFigures.cpuSecondsOfChildren(said));
    }

    private List<String> config(URI origin) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Chunk chunk = video.plan().chunk(i);
            if (i > 0) {
                lines.add("next");
            }
            lines.add("silent");
            lines.add("show-error");
            lines.add("http1.1");
            lines.add("cacert = \"" + pem + "\"");
            lines.add("url = \"" + origin + "/video\"");
            lines.add("upload-file = \"" + pieces.get(i) + "\"");
            lines.add("header = \"Expect:\"");
            lines.add("header = \"Content-Type: video/mp4\"");
            lines.add("header = \"Content-Range: bytes " + chunk.first() + "-" + chunk.last() + "/" + chunk.total()
                    + "\"");
            lines.add("write-out = \"%{http_code}\"");
        }
        return lines;
    }
}
