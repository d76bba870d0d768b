package app.midx.crash;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.testing.Browser;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Midx is killed while it receives a video, and started again, and again. Whatever was acknowledged is there each time, and in
 * the end the video is the one that was sent. That it was on the disk itself by then is shown by {@code PowerLossTest}: a
 * process that dies takes nothing along that it has handed to the system.
 */
class PulledPlugIT {

    private static final int KILLS = Integer.getInteger("midx.plug.kills", 3);
    private static final long SEED = Long.getLong("midx.plug.seed", 20_261_122L);
    private static final int SIZE = 200_000_000;
    private static final int LARGEST_PART = 4_000_000;
    private static final Duration READY = Duration.ofMinutes(3);

    private final Random random = new Random(SEED);
    private final int port = freePort();
    private final Browser browser = new Browser(URI.create("http://localhost:" + port));
    private long acknowledged;
    private int interrupted;

    @Test
    void notOneAcknowledgedByteIsLostHoweverOftenThePlugIsPulled() throws IOException {
        try (Surroundings surroundings = new Surroundings()) {
            Path video = video(surroundings.folder().resolve("video"));
            String path;
            try (Node node = start(surroundings)) {
                browser.signIn("mara");
                path = created();
                killWhileSending(node, path, video);
            }
            for (int kill = 1; kill < KILLS; kill++) {
                try (Node node = start(surroundings)) {
                    assertKept(path, video, surroundings);
                    killWhileSending(node, path, video);
                }
            }
            try (Node last = start(surroundings)) {
                assertKept(path, video, surroundings);
                while (acknowledged < SIZE) {
                    send(path, video);
                }
                assertThat(interrupted).as("requests that were cut off").isPositive();
                assertThat(last.isAlive()).isTrue();
                assertThat(Files.mismatch(staged(surroundings), video)).isEqualTo(-1);
                HttpResponse<String> end =
                        browser.send(browser.request(path + "/content").header("Range", "bytes=-1"));
                assertThat(end.statusCode()).as("complete, and its owner's").isEqualTo(206);
            }
        }
    }

    private Node start(Surroundings surroundings) {
        Map<String, Object> settings = surroundings.settings();
        settings.put("server.port", port);
        Path log = surroundings.folder().resolve("nodes.log");
        return Node.start(ReceivingNode.class, settings, log).awaitReady(READY);
    }

    private void killWhileSending(Node node, String path, Path video) throws IOException {
        long moment = 100_000_000L + random.nextInt(200_000_000);
        Thread killer = Thread.ofPlatform().start(() -> {
            LockSupport.parkNanos(moment);
            node.kill();
        });
        try {
            while (acknowledged < SIZE - LARGEST_PART) {
                send(path, video);
            }
        } catch (UncheckedIOException killed) {
            interrupted++;
        } finally {
            join(killer);
        }
    }

    /** The offset that the restarted Midx tells, and the bytes up to there. */
    private void assertKept(String path, Path video, Surroundings surroundings) throws IOException {
        HttpResponse<String> answer = browser.send(tus(path).method("HEAD", BodyPublishers.noBody()));
        assertThat(answer.statusCode()).as("remembered without a session").isEqualTo(200);
        long offset = offset(answer);
        assertThat(offset).isGreaterThanOrEqualTo(acknowledged);
        Path staged = staged(surroundings);
        assertThat(Files.size(staged)).isEqualTo(offset);
        long mismatch = Files.mismatch(staged, video);
        assertThat(mismatch).isIn(offset, -1L);
        acknowledged = offset;
    }

    private void send(String path, Path video) throws IOException {
        int length = (int) Math.min(1 + random.nextInt(LARGEST_PART), SIZE - acknowledged);
        byte[] bytes = new byte[length];
        try (RandomAccessFile file = new RandomAccessFile(video.toFile(), "r")) {
            file.seek(acknowledged);
            file.readFully(bytes);
        }
        HttpResponse<String> answer = browser.send(tus(path)
                .header("Upload-Offset", Long.toString(acknowledged))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(bytes)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        acknowledged = offset(answer);
    }

    private String created() {
        HttpResponse<String> answer = browser.send(tus("/media/files")
                .header("Upload-Length", Integer.toString(SIZE))
                .POST(BodyPublishers.noBody()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return Browser.location(answer).getPath();
    }

    private HttpRequest.Builder tus(String path) {
        return browser.request(path).header("Tus-Resumable", "1.0.0").header("Sec-Fetch-Site", "same-origin");
    }

    private static long offset(HttpResponse<String> answer) {
        return answer.headers().firstValueAsLong("Upload-Offset").orElseThrow();
    }

    private static Path staged(Surroundings surroundings) throws IOException {
        try (Stream<Path> files = Files.list(surroundings.folder().resolve("media"))) {
            return files.reduce((_, _) -> {
                        throw new AssertionError("more than one file");
                    })
                    .orElseThrow();
        }
    }

    /** Begins as an MP4 does; no part of it is like another. */
    private static Path video(Path file) throws IOException {
        Random content = new Random(SEED);
        byte[] piece = new byte[1_000_000];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int at = 0; at < SIZE; at += piece.length) {
                content.nextBytes(piece);
                if (at == 0) {
                    byte[] head = HexFormat.of().parseHex("00000018667479706d70343200000000");
                    System.arraycopy(head, 0, piece, 0, head.length);
                }
                out.write(piece);
            }
        }
        return file;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void join(Thread killer) {
        try {
            killer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
