package app.midx.crash;

import app.midx.local.LocalMariaDb;
import app.midx.local.SimulatedTikTok;
import app.midx.simulator.TikTokSimulator;
import app.midx.testing.TestDatabase;
import app.midx.testing.TestFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** What all nodes of one test share: a database, a folder, a key and a TikTok. */
final class Surroundings implements AutoCloseable {

    final TikTokSimulator tiktok = TikTokSimulator.start(0);
    private final Path folder = newFolder();
    private final Map<String, Object> settings = new HashMap<>();

    Surroundings() {
        this(TestDatabase.freshUrl(), TestDatabase.password());
    }

    Surroundings(String databaseUrl, String password) {
        tiktok.knobs().audited = true;
        settings.putAll(SimulatedTikTok.settings(tiktok));
        settings.put("midx.tiktok.audited", "true");
        settings.put("midx.tiktok.chunks.whole-up-to", Film.CHUNK);
        settings.put("midx.tiktok.chunks.chunk-size", Film.CHUNK);
        settings.put("midx.sending.poll-pace", "10");
        settings.put("midx.sending.parallel", "32");
        settings.put("midx.media.dir", folder.resolve("media").toString());
        // One creator owns whatever is sent here.
        settings.put("midx.media.quota-per-creator", "10TB");
        settings.put("midx.media.creations-per-minute", "100000");
        settings.put("midx.encryption.keys", "test:" + newKey());
        settings.put("spring.datasource.url", databaseUrl);
        settings.put("spring.datasource.username", LocalMariaDb.USER);
        settings.put("spring.datasource.password", password);
        // A worker is missed after 2.5 s instead of 30 s, about as long as the next one takes to start.
        settings.put("db-scheduler.heartbeat-interval", "500ms");
        settings.put("db-scheduler.missed-heartbeats-limit", "5");
        settings.put("db-scheduler.polling-interval", "100ms");
    }

    Map<String, Object> settings() {
        return new HashMap<>(settings);
    }

    Map<String, Object> settingsThrough(URI wire) {
        Map<String, Object> through = settings();
        through.put("midx.tiktok.api-url", wire.toString());
        return through;
    }

    Path folder() {
        return folder;
    }

    /** The videos go, since they are large; what the nodes have said stays. */
    @Override
    public void close() {
        tiktok.close();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path large :
                    entries.filter(entry -> !entry.toString().endsWith(".log")).toList()) {
                FileSystemUtils.deleteRecursively(large);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path newFolder() {
        try {
            Path parent = Files.createDirectories(TestFolder.of("crash").toAbsolutePath());
            return Files.createTempDirectory(parent, "run");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String newKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
