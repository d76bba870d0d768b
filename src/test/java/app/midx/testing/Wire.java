package app.midx.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * The net between two programs of a test: as slow as a real one, so that a moment can fall into every step, and cut or silent
 * when a test wants it.
 */
public final class Wire implements AutoCloseable {

    private static final int BLOCK = 64 * 1024;

    private final URI far;
    private final Duration latency;
    private volatile long bytesPerSecond;
    private final ServerSocket near;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean dark;

    /**
     * @param latency of each message, one way
     * @param bytesPerSecond of each connection and direction
     */
    public Wire(URI far, Duration latency, long bytesPerSecond) {
        this.far = far;
        this.latency = latency;
        this.bytesPerSecond = bytesPerSecond;
        try {
            near = new ServerSocket();
            // A chunk does not vanish into buffers: most of it is still with its sender when the sender dies.
            near.setReceiveBufferSize(BLOCK);
            near.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + near.getLocalPort());
    }

    public void setBytesPerSecond(long rate) {
        bytesPerSecond = rate;
    }

    /** What was under way is lost, and both ends are told that the connection is gone. */
    public void cut() {
        open.forEach(Wire::reset);
    }

    /** Nothing gets through any more, and nobody is told. */
    public void goDark() {
        dark = true;
    }

    /** What was held back gets through now. */
    public void goBright() {
        dark = false;
    }

    @Override
    public void close() {
        try {
            near.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = near.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> connect(client));
            }
        } catch (IOException closed) {
            // Then nobody connects any more.
        }
    }

    private void connect(Socket client) {
        try {
            awaitLight();
            Socket server = new Socket(far.getHost(), far.getPort());
            open.add(server);
            Thread.ofVirtual().start(() -> pump(server, client));
            pump(client, server);
        } catch (IOException e) {
            reset(client);
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] block = new byte[BLOCK];
        try {
            from.setTcpNoDelay(true);
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            while (true) {
                boolean newMessage = in.available() == 0;
                int read = in.read(block);
                if (read < 0) {
                    to.shutdownOutput();
                    return;
                }
                pause(read * 1_000_000_000L / bytesPerSecond + (newMessage ? latency.toNanos() : 0));
                awaitLight();
                out.write(block, 0, read);
            }
        } catch (IOException e) {
            reset(from);
            reset(to);
        }
    }

    private void awaitLight() {
        while (dark) {
            pause(10_000_000);
        }
    }

    private static void pause(long nanos) {
        long end = System.nanoTime() + nanos;
        for (long left = nanos; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException gone) {
            // It is what was wanted.
        }
    }
}
