package app.midx.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/** Speaks tus as a browser's library does, and worse where a test asks for it. */
record TusClient(int port, CreatorId creator) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    HttpResponse<String> create(long size, String name) {
        String metadata =
                "filename " + Base64.getEncoder().encodeToString(name.getBytes(UTF_8)) + ",filetype dmlkZW8vbXA0";
        return send(request("/media/files")
                .header("Upload-Length", Long.toString(size))
                .header("Upload-Metadata", metadata)
                .POST(BodyPublishers.noBody()));
    }

    /** The path of a new file. */
    String created(long size) {
        return create(size, "clip.mp4").headers().firstValue("Location").orElseThrow();
    }

    HttpResponse<String> append(String path, long offset, byte[] bytes) {
        return send(patch(path, offset, bytes));
    }

    HttpRequest.Builder patch(String path, long offset, byte[] bytes) {
        return request(path)
                .header("Upload-Offset", Long.toString(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(bytes));
    }

    /** A creation that brings the first bytes along. */
    HttpRequest.Builder createWith(long size, byte[] bytes) {
        return request("/media/files")
                .header("Upload-Length", Long.toString(size))
                .header("Content-Type", "application/offset+octet-stream")
                .POST(BodyPublishers.ofByteArray(bytes));
    }

    HttpResponse<String> delete(String path) {
        return send(request(path).DELETE());
    }

    static MediaId id(String path) {
        return MediaId.parse(path.substring(path.lastIndexOf('/') + 1)).orElseThrow();
    }

    /** As the header Upload-Checksum names it. */
    static String checksum(String algorithm, byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance(algorithm).digest(bytes);
            return algorithm.toLowerCase(Locale.ROOT).replace("-", "") + " "
                    + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    HttpResponse<String> head(String path) {
        return send(request(path).HEAD());
    }

    long offset(String path) {
        return head(path).headers().firstValueAsLong("Upload-Offset").orElseThrow();
    }

    HttpRequest.Builder request(String path) {
        return plain(path).header("Tus-Resumable", "1.0.0");
    }

    HttpRequest.Builder plain(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Creator", creator.toString());
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString(ISO_8859_1));
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Promises more bytes than it sends, and leaves the connection to the test. */
    Socket stalled(String path, int promised, byte[] bytes) throws IOException {
        Socket socket = new Socket("localhost", port);
        socket.getOutputStream().write("""
                PATCH %s HTTP/1.1\r
                Host: localhost\r
                Creator: %s\r
                Tus-Resumable: 1.0.0\r
                Upload-Offset: 0\r
                Content-Type: application/offset+octet-stream\r
                Content-Length: %d\r
                \r
                """.formatted(path, creator, promised).getBytes(ISO_8859_1));
        socket.getOutputStream().write(bytes);
        return socket;
    }
}
