package app.midx.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A database server that a killed Midx has left behind. Its data folder is ours (we hold its lock), so it may be stopped. */
final class OrphanedServer {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private OrphanedServer() {}

    static void stop(Path pidFile, Path dataFolder) throws IOException {
        Optional<ProcessHandle> orphan = find(pidFile, dataFolder);
        orphan.ifPresent(OrphanedServer::end);
        Files.deleteIfExists(pidFile);
    }

    /** Asks it to end, and insists after a while. */
    static void end(ProcessHandle server) {
        server.destroy();
        if (!hasEnded(server)) {
            server.destroyForcibly();
            hasEnded(server);
        }
    }

    private static Optional<ProcessHandle> find(Path pidFile, Path dataFolder) throws IOException {
        if (Files.notExists(pidFile)) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
                .filter(process -> servesFrom(dataFolder, process));
    }

    /** Process numbers are used again: only a server that was started on this very folder is the orphan. */
    private static boolean servesFrom(Path dataFolder, ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(dataFolder.toString())
                || process.info()
                        .arguments()
                        .map(arguments -> String.join(" ", arguments).contains(dataFolder.toString()))
                        .orElse(false);
    }

    private static boolean hasEnded(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException stillThere) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
