package app.midx.bench;

import app.midx.Midx;
import app.midx.testing.Browser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A whole Midx, with a creator who is signed in. Each answer comes after an fsync. */
final class MidxIngest implements IngestServer {

    private final Browser creator;
    private final OtherProcess process;

    private MidxIngest(Browser creator, OtherProcess process) {
        this.creator = creator;
        this.process = process;
    }

    static MidxIngest start(Path folder, Map<String, Object> settings, String person) throws IOException {
        int port = OtherProcess.freePort();
        List<String> java = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Midx.class.getName(),
                "--server.port=" + port);
        OtherProcess process = OtherProcess.start(
                java,
                Map.of("SPRING_APPLICATION_JSON", JsonMapper.shared().writeValueAsString(settings)),
                port,
                folder.resolveSibling("midx.log"));
        MidxIngest midx = new MidxIngest(new Browser(URI.create("http://localhost:" + port)), process);
        midx.creator.signIn(person);
        return midx;
    }

    @Override
    public String name() {
        return "Midx";
    }

    @Override
    public URI room(long size) {
        HttpResponse<String> made = creator.send(creator.request("/media/files")
                .header("Origin", creator.midx().toString())
                .header("Tus-Resumable", "1.0.0")
                .header("Upload-Length", String.valueOf(size))
                .header("Upload-Metadata", "filename Y2xpcC5tcDQ=,filetype dmlkZW8vbXA0")
                .POST(BodyPublishers.noBody()));
        return Browser.location(made);
    }

    @Override
    public List<String> headers() {
        return List.of(
                "Tus-Resumable: 1.0.0",
                "Content-Type: application/offset+octet-stream",
                "Origin: " + creator.midx(),
                "Cookie: MIDX_SESSION=" + creator.cookie("MIDX_SESSION"));
    }

    @Override
    public String method() {
        return "PATCH";
    }

    @Override
    public void forget(URI file) throws IOException {
        HttpResponse<String> gone = creator.send(creator.request(file.getPath())
                .header("Origin", creator.midx().toString())
                .header("Tus-Resumable", "1.0.0")
                .DELETE());
        if (gone.statusCode() != 204) {
            throw new IOException("Midx keeps the file: " + gone.statusCode());
        }
    }

    /** A question as the page asks them. @return seconds until it was answered */
    double smallRequest(URI file) {
        long start = System.nanoTime();
        creator.send(creator.request(file.getPath())
                .header("Tus-Resumable", "1.0.0")
                .method("HEAD", BodyPublishers.noBody()));
        return (System.nanoTime() - start) / 1e9;
    }

    @Override
    public ProcessFigures figures() {
        return process.figures();
    }

    @Override
    public void close() {
        process.close();
    }
}
