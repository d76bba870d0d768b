package app.midx.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** nginx with WebDAV, one process, at its default body buffer. It never calls fsync. */
final class Nginx implements IngestServer {

    private final URI origin;
    private final Path files;
    private final OtherProcess process;

    private Nginx(URI origin, Path files, OtherProcess process) {
        this.origin = origin;
        this.files = files;
        this.process = process;
    }

    static Nginx start(Path folder) throws IOException {
        int port = OtherProcess.freePort();
        Path files = Files.createDirectories(folder.resolve("files"));
        Path config = Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                master_process off;
                pid %1$s/nginx.pid;
                error_log %1$s/nginx.log;
                events {}
                http {
                  access_log off;
                  client_body_temp_path %1$s/body;
                  client_body_buffer_size 16k;
                  client_max_body_size 0;
                  server {
                    listen 127.0.0.1:%2$d;
                    root %1$s;
                    location /files/ { dav_methods PUT DELETE; }
                  }
                }
                """.formatted(folder, port));
        return new Nginx(
                URI.create("http://127.0.0.1:" + port),
                files,
                OtherProcess.start(List.of("nginx", "-c", config.toString()), port, folder.resolve("nginx.out")));
    }

    @Override
    public String name() {
        return "nginx PUT";
    }

    @Override
    public URI room(long size) {
        return origin.resolve("/files/" + UUID.randomUUID());
    }

    @Override
    public List<String> headers() {
        return List.of();
    }

    @Override
    public String method() {
        return "PUT";
    }

    @Override
    public void forget(URI file) throws IOException {
        Files.delete(files.resolve(Path.of(file.getPath()).getFileName()));
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
