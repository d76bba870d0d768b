package app.midx.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One curl that sends a file in one or in many pieces over one kept connection.
 *
 * @param pieces in their order, each a file of its own
 */
record CurlUpload(List<Path> pieces) {

    long size() throws IOException {
        long size = 0;
        for (Path piece : pieces) {
            size += Files.size(piece);
        }
        return size;
    }

    /** @return what it took the server */
    Cost to(IngestServer server) throws IOException {
        URI file = server.room(size());
        Path config = Files.write(pieces.getFirst().resolveSibling("curl.config"), config(server, file));
        ProcessFigures figures = server.figures();
        double cpuBefore = figures.cpuSeconds();
        long start = System.nanoTime();
        String said = Programs.run(List.of("curl", "--config", config.toString()));
        double wall = (System.nanoTime() - start) / 1e9;
        double cpu = figures.cpuSeconds() - cpuBefore;
        if (!said.matches("(20[14] )+")) {
            throw new IOException(server.name() + " answered " + said);
        }
        double after = figures.cpuSecondsAtRest() - cpuBefore - cpu;
        server.forget(file);
        return new Cost(wall, cpu, after);
    }

    private List<String> config(IngestServer server, URI file) throws IOException {
        List<String> lines = new ArrayList<>();
        long offset = 0;
        for (Path piece : pieces) {
            if (offset > 0) {
                lines.add("next");
            }
            lines.add("silent");
            lines.add("show-error");
            lines.add("http1.1");
            lines.add("url = \"" + file + "\"");
            lines.add("request = \"" + server.method() + "\"");
            lines.add("upload-file = \"" + piece + "\"");
            lines.add("header = \"Expect:\"");
            server.headers().forEach(header -> lines.add("header = \"" + header + "\""));
            if (server.method().equals("PATCH")) {
                lines.add("header = \"Upload-Offset: " + offset + "\"");
            }
            lines.add("output = \"/dev/null\"");
            lines.add("write-out = \"%{http_code} \"");
            offset += Files.size(piece);
        }
        return lines;
    }
}
