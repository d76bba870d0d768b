package app.midx.testing;

import app.midx.local.LocalMariaDb;
import app.midx.local.SimulatedTikTok;
import app.midx.simulator.TikTokSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;

/** Gives each tested Midx a database, a folder, a key, a clock and a TikTok of its own. */
class MidxSurroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TikTokSimulator tiktok = TikTokSimulator.start(0);
        context.getBeanFactory().registerSingleton("tiktokSimulator", tiktok);
        context.getBeanFactory().registerSingleton("clock", new SettableClock());
        context.addApplicationListener(event -> {
            if (event instanceof ContextClosedEvent) {
                tiktok.close();
            }
        });
        Map<String, Object> settings = new HashMap<>(SimulatedTikTok.settings(tiktok));
        settings.put("spring.datasource.url", TestDatabase.freshUrl());
        settings.put("spring.datasource.username", LocalMariaDb.USER);
        settings.put("spring.datasource.password", TestDatabase.password());
        settings.put("midx.media.dir", folder().toString());
        settings.put("midx.encryption.keys", "test:" + newKey());
        // A development bundle would be built at each start, and no test looks at it.
        settings.put("vaadin.productionMode", "true");
        settings.put("midx.sending.poll-pace", "10");
        // Every test has creators of its own.
        settings.put("midx.tiktok.caps.active-creators", "1000000");
        settings.put("midx.tiktok.chunks.whole-up-to", "5000000");
        settings.put("midx.tiktok.chunks.chunk-size", "5000000");
        context.getEnvironment().getPropertySources().addLast(new MapPropertySource("surroundings", settings));
    }

    private static Path folder() {
        try {
            Path parent = Files.createDirectories(TestFolder.of("media"));
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
