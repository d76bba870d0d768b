package app.midx.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import javax.net.ServerSocketFactory;

/**
 * TikTok's side of a chunk and nothing else: takes bodies in, throws them away, and answers 206, or 201 after the last. It does
 * as little as it can, so that what is measured is the sender.
 */
final class CountingSink implements AutoCloseable {

    private static final int BUFFER = 256 << 10;

    private final ServerSocket server;
    private final String scheme;
    private final Arrivals arrivals;

    private CountingSink(ServerSocketFactory sockets, String scheme, Arrivals arrivals) throws IOException {
        this.server = sockets.createServerSocket(0, 64, InetAddress.getByName("127.0.0.1"));
        this.scheme = scheme;
        this.arrivals = arrivals;
        Thread.ofPlatform().daemon().name("sink-" + scheme).start(this::accept);
    }

    static CountingSink plain(Arrivals arrivals) throws IOException {
        return new CountingSink(ServerSocketFactory.getDefault(), "http", arrivals);
    }

    static CountingSink tls(SelfSigned certificate, Arrivals arrivals) throws IOException {
        return new CountingSink(certificate.serverSockets(), "https", arrivals);
    }

    URI origin() {
        return URI.create(scheme + "://127.0.0.1:" + server.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                Thread.ofPlatform().daemon().start(() -> serve(socket));
            }
        } catch (SocketException closed) {
            // The bench is over.
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void serve(Socket socket) {
        byte[] buffer = new byte[BUFFER];
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            for (ChunkHead head = ChunkHead.read(in); head != null; head = ChunkHead.read(in)) {
                drain(in, head.length(), buffer);
                arrivals.arrived(head);
                out.write(answer(head).getBytes(US_ASCII));
                out.flush();
            }
        } catch (IOException brokenOff) {
            // Its sender notices too, and fails the run.
        }
    }

    private static void drain(InputStream in, long length, byte[] buffer) throws IOException {
        long left = length;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException("A chunk broke off");
            }
            left -= read;
        }
    }

    private static String answer(ChunkHead head) {
        return "HTTP/1.1 " + (head.isLast() ? "201 Created" : "206 Partial Content") + "\r\nContent-Range: bytes 0-"
                + head.end() + "/" + head.total() + "\r\nContent-Length: 0\r\n\r\n";
    }

    /** Told of each chunk that is in, before it is answered. */
    @FunctionalInterface
    interface Arrivals {

        void arrived(ChunkHead chunk);
    }
}
