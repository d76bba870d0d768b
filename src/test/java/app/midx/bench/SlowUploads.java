package app.midx.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Many people on slow lines, each with a file of their own, sent in one request. */
final class SlowUploads {

    private static final int STEP = 16 * 1_024;
    private static final Duration BEAT = Duration.ofMillis(100);

    private final MidxIngest midx;
    private final int size;
    private final Set<String> fingerprints = ConcurrentHashMap.newKeySet();

    SlowUploads(MidxIngest midx, int size) {
        this.midx = midx;
        this.size = size;
    }

    /** Lower-case hex of the SHA-256 of every file that was sent. */
    Set<String> fingerprints() {
        return Set.copyOf(fingerprints);
    }

    /** Returns once all have been answered; {@code meanwhile} is done again and again until then. */
    void send(int count, Runnable meanwhile) throws IOException {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = IntStream.range(0, count)
                    .mapToObj(number -> people.submit(() -> {
                        send(number);
                        return null;
                    }))
                    .toList();
            while (!sent.stream().allMatch(Future::isDone)) {
                meanwhile.run();
            }
            for (Future<?> one : sent) {
                one.get();
            }
        } catch (Exception failed) {
            throw new IOException("A slow upload failed", failed);
        }
    }

    private void send(int number) throws Exception {
        byte[] content = content(number);
        URI file = midx.room(size);
        try (Socket socket = new Socket("127.0.0.1", file.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(head(file).getBytes(ISO_8859_1));
            for (int at = 0; at < size; at += STEP) {
                out.write(content, at, Math.min(STEP, size - at));
                Thread.sleep(BEAT);
            }
            String answer = new String(socket.getInputStream().readNBytes(12), US_ASCII);
            if (!answer.endsWith(" 204")) {
                throw new IOException("Midx answered " + answer);
            }
        }
        fingerprints.add(sha256(content));
    }

    private byte[] content(int number) {
        byte[] content = new byte[size];
        new Random(number).nextBytes(content);
        byte[] ftyp = "\0\0\0\20ftypisom\0\0\2\0".getBytes(US_ASCII);
        System.arraycopy(ftyp, 0, content, 0, ftyp.length);
        return content;
    }

    private String head(URI file) {
        StringBuilder head = new StringBuilder("PATCH " + file.getPath() + " HTTP/1.1\r\nHost: " + file.getAuthority());
        midx.headers().forEach(header -> head.append("\r\n").append(header));
        return head + "\r\nUpload-Offset: 0\r\nContent-Length: " + size + "\r\n\r\n";
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
