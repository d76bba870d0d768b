package app.midx.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A server that a bench has started, and ends. */
record OtherProcess(Process process) implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    static OtherProcess start(List<String> command, int port, Path log) throws IOException {
        return start(command, Map.of(), port, log);
    }

    /** Returns once it listens. */
    static OtherProcess start(List<String> command, Map<String, String> environment, int port, Path log)
            throws IOException {
        File output = log.toFile();
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(output);
        builder.environment().putAll(environment);
        OtherProcess started = new OtherProcess(builder.start());
        started.awaitListening(port, log);
        return started;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    ProcessFigures figures() {
        return new ProcessFigures(process.pid());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private void awaitListening(int port, Path log) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isListening(port)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IOException("The server did not start; see " + log);
            }
        }
    }

    private static boolean isListening(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
            return true;
        } catch (IOException notYet) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return false;
        }
    }
}
