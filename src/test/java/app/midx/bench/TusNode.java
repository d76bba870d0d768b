package app.midx.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code @tus/server} with its file store, from npm. It never calls fsync, checks no content and knows no users. */
final class TusNode implements IngestServer {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI origin;
    private final OtherProcess process;

    private TusNode(URI origin, OtherProcess process) {
        this.origin = origin;
        this.process = process;
    }

    static TusNode start(Path folder) throws IOException {
        Path peer = Path.of("target", "bench", "tus-node").toAbsolutePath();
        Files.createDirectories(peer);
        for (String file : List.of("package.json", "server.mjs")) {
            Files.writeString(peer.resolve(file), Files.readString(Path.of("bench", "ingest", file)));
        }
        if (!Files.exists(peer.resolve("node_modules"))) {
            Programs.run(List.of("npm", "install", "--silent", "--no-fund", "--no-audit", "--prefix", peer.toString()));
        }
        int port = OtherProcess.freePort();
        Path files = Files.createDirectories(folder.resolve("tus"));
        return new TusNode(
                URI.create("http://127.0.0.1:" + port + "/files"),
                OtherProcess.start(
                        List.of("node", peer.resolve("server.mjs").toString(), String.valueOf(port), files.toString()),
                        port,
                        folder.resolve("tus.out")));
    }

    @Override
    public String name() {
        return "@tus/server";
    }

    @Override
    public URI room(long size) throws IOException {
        HttpResponse<Void> made = send(HttpRequest.newBuilder(origin)
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", String.valueOf(size))
                .POST(BodyPublishers.noBody()));
        return origin.resolve(made.headers().firstValue("Location").orElseThrow());
    }

    @Override
    public List<String> headers() {
        return List.of("Tus-Resumable: 1.0.0", "Content-Type: application/offset+octet-stream");
    }

    @Override
    public String method() {
        return "PATCH";
    }

    @Override
    public void forget(URI file) throws IOException {
        send(HttpRequest.newBuilder(file).header("Tus-Resumable", "1.0.0").DELETE());
    }

    @Override
    public ProcessFigures figures() {
        return process.figures();
    }

    @Override
    public void close() {
        process.close();
    }

    private static HttpResponse<Void> send(HttpRequest.Builder request) throws IOException {
        try {
            return HTTP.send(request.build(), BodyHandlers.discarding());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
