package app.midx.bench;

import app.midx.Midx;
import app.midx.local.LocalFolder;
import app.midx.local.LocalMariaDb;
import app.midx.simulator.TikTokSimulator;
import app.midx.testing.ConnectedCreators;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A whole Midx that goes by TikTok's clock, jobs included, with a database of its own. */
final class PacedMidx {

    private PacedMidx() {}

    static LocalMariaDb database() {
        return LocalMariaDb.startIn(LocalFolder.take(Path.of("target", "bench")));
    }

    static ConfigurableApplicationContext start(
            TikTokSimulator tiktok, LocalMariaDb database, Punctuality punctuality, PollingOptions options) {
        SpringApplication midx = new SpringApplication(Midx.class, ConnectedCreators.class, Crowd.class);
        midx.setDefaultProperties(settings(tiktok, database, options));
        midx.addInitializers(context -> {
            ConfigurableListableBeanFactory beans = context.getBeanFactory();
            Clock clock = Clock.tick(tiktok.clock(), Duration.ofNanos(1_000));
            com.github.kagkarlsson.scheduler.Clock jobs = clock::instant;
            beans.registerSingleton("clock", clock);
            beans.registerSingleton("pacedClockOfJobs", jobs);
            beans.registerSingleton("tiktokSimulator", tiktok);
            beans.registerSingleton("punctuality", punctuality);
        });
        // As an argument: it outranks application.yaml.
        return midx.run("--db-scheduler.polling-interval="
                + options.real(options.schedulerLooks()).toMillis() + "ms");
    }

    private static Map<String, Object> settings(TikTokSimulator tiktok, LocalMariaDb database, PollingOptions options) {
        Map<String, Object> settings =
                BenchSettings.of(tiktok, database, Path.of("target", "bench", "polling", "media"));
        settings.put("server.port", 0);
        settings.put("server.address", "127.0.0.1");
        return settings;
    }
}
