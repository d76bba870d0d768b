package app.midx.bench;

import app.midx.local.LocalMariaDb;
import app.midx.local.SimulatedTikTok;
import app.midx.simulator.TikTokSimulator;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** What every Midx of a bench is started with: a database, a key and files of its own. */
final class BenchSettings {

    private static final int KEY_BYTES = 32;

    private BenchSettings() {}

    /** @return settings that a bench may add to */
    static Map<String, Object> of(TikTokSimulator tiktok, LocalMariaDb database, Path media) {
        Map<String, Object> settings = new HashMap<>(SimulatedTikTok.settings(tiktok));
        settings.put(
                "spring.datasource.url",
                database.jdbcUrl("midx_bench_" + ProcessHandle.current().pid() + "_" + System.nanoTime()));
        settings.put("spring.datasource.username", LocalMariaDb.USER);
        settings.put("spring.datasource.password", database.password());
        settings.put("midx.media.dir", media.toString());
        settings.put("midx.encryption.keys", "bench:" + newKey());
        // A development bundle would be built at the start, and nobody looks at it.
        settings.put("vaadin.productionMode", "true");
        return settings;
    }

    private static String newKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
