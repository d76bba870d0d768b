package app.midx.tiktok;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.midx.common.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class UnreachableTest {

    private static final Secret TOKEN = Secret.of("act.example!5123.va");
    private static final Map<String, String> SHORT =
            Map.of("connect-timeout", "500ms", "read-timeout", "300ms", "upload-timeout", "300ms");

    @Test
    void aServerThatNeverAnswersMayHaveSeenTheRequest() throws Exception {
        try (ServerSocket silent = localServer();
                TestClient client = TestClient.of(uri(silent), SHORT)) {
            TikTokUnreachableException unreachable =
                    unreachable(() -> client.api().creatorInfo(TOKEN));

            assertThat(unreachable.requestMayHaveArrived()).isTrue();
            assertThat(unreachable).hasMessageNotContaining("act.");
        }
    }

    @Test
    void aServerThatHangsUpMayHaveSeenTheRequest() throws Exception {
        try (ServerSocket rude = localServer();
                TestClient client = TestClient.of(uri(rude), SHORT)) {
            CompletableFuture<Void> hangUp = CompletableFuture.runAsync(() -> acceptAndClose(rude));

            assertThat(unreachable(() -> client.oauth().refresh(TOKEN)).requestMayHaveArrived())
                    .isTrue();
            hangUp.join();
        }
    }

    @Test
    void aRefusedConnectionMeansThatNothingArrived() throws Exception {
        URI nobody;
        try (ServerSocket closed = localServer()) {
            nobody = uri(closed);
        }
        try (TestClient client = TestClient.of(nobody, SHORT)) {
            assertThat(unreachable(() -> client.api().status(TOKEN, "id")).requestMayHaveArrived())
                    .isFalse();
            assertThat(unreachable(() -> put(client, nobody, InputStream.nullInputStream()))
                            .requestMayHaveArrived())
                    .isFalse();
        }
    }

    @Test
    void anUnknownHostMeansThatNothingArrived() throws Exception {
        try (TestClient client = TestClient.of(URI.create("http://nowhere.invalid"), SHORT)) {
            assertThat(unreachable(() -> client.api().creatorInfo(TOKEN)).requestMayHaveArrived())
                    .isFalse();
        }
    }

    @Test
    void aServerThatSpeaksNoTlsGetsNoRequest() throws Exception {
        try (ScriptedTikTok noTls = new ScriptedTikTok();
                TestClient client = TestClient.of(
                        URI.create("https://127.0.0.1:" + noTls.uri().getPort()), SHORT)) {
            unreachable(() -> client.api().creatorInfo(TOKEN));
            assertThat(noTls.requestsLeft()).isZero();
        }
    }

    @Test
    void aServerThatStopsReadingAChunkIsGivenUpOn() throws Exception {
        try (ServerSocket deaf = localServer();
                TestClient client = TestClient.of(uri(deaf), SHORT)) {
            InputStream endless = new GeneratedVideo(64_000_000);

            assertThat(unreachable(() -> put(client, uri(deaf), endless)).requestMayHaveArrived())
                    .isTrue();
        }
    }

    @Test
    void anAnswerThatComesBeforeTheLastByteIsHeard() throws Exception {
        try (ServerSocket impatient = localServer();
                TestClient client = TestClient.of(uri(impatient))) {
            CompletableFuture<Void> denial = CompletableFuture.runAsync(() -> answerAtOnce(impatient));
            GeneratedVideo video = new GeneratedVideo(64_000_000);

            assertThat(put(client, uri(impatient), video)).isInstanceOf(ChunkAnswer.Refused.class);
            assertThat(video.position()).isLessThan(64_000_000);
            denial.join();
        }
    }

    private static ChunkAnswer put(TestClient client, URI where, InputStream bytes) {
        Chunk chunk = ChunkPlan.of(64_000_000).chunk(0);
        return client.uploader().put(Secret.of(where + "/upload"), chunk, "video/mp4", () -> bytes, _ -> {});
    }

    private static TikTokUnreachableException unreachable(Runnable call) {
        return catchThrowableOfType(TikTokUnreachableException.class, call::run);
    }

    private static ServerSocket localServer() throws IOException {
        return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    private static URI uri(ServerSocket server) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    private static void answerAtOnce(ServerSocket server) {
        try (Socket socket = server.accept()) {
            socket.getInputStream().readNBytes(10);
            socket.getOutputStream().write("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n".getBytes(US_ASCII));
            // Byte by byte: the body would take a minute.
            while (socket.getInputStream().read() >= 0) {}
        } catch (IOException hangUp) {
            // The client may reset the connection instead of closing it: either is fine here.
        }
    }

    private static void acceptAndClose(ServerSocket server) {
        try (Socket socket = server.accept()) {
            socket.getInputStream().readNBytes(10);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
