package app.midx.media;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;

/**
 * A few threads of their own for whoever reads a whole file. A virtual thread that adds up bytes for seconds never leaves its
 * carrier, and as many of them as there are processors would stop every request.
 */
@Component
class ReadingRoom implements AutoCloseable {

    private static final int SEATS = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final ExecutorService seats = Executors.newFixedThreadPool(
            SEATS, Thread.ofPlatform().daemon().name("media-reader-", 0).factory());

    /** Waits for a seat, and for the end of the reading. */
    <T> T read(Callable<T> reading) throws IOException {
        Future<T> result = seats.submit(reading);
        try {
            return result.get();
        } catch (InterruptedException stopped) {
            result.cancel(true);
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("nobody waits for the file any more").initCause(stopped);
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case IOException unreadable -> throw unreadable;
                case null, default -> throw new IllegalStateException("a file could not be read", failed.getCause());
            }
        }
    }

    @Override
    public void close() {
        seats.shutdownNow();
    }
}
