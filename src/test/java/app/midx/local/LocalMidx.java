package app.midx.local;

import app.midx.Midx;
import app.midx.simulator.TikTokSimulator;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/**
 * What {@code ./midx run} starts: Midx with everything it needs beside it. Each part gives way to the real one as soon as that
 * is named by its setting ({@code SPRING_DATASOURCE_URL}, {@code MIDX_TIKTOK_API_URL}, {@code MIDX_ENCRYPTION_KEYS}).
 */
public final class LocalMidx {

    private static final Logger log = LoggerFactory.getLogger(LocalMidx.class);

    private LocalMidx() {}

    public static void main(String[] args) {
        try {
            start(args);
        } catch (LocalProblem problem) {
            log.error("{}\n    {}", problem.getMessage(), problem.wayOut());
            System.exit(1);
        }
    }

    private static void start(String[] args) {
        LocalFolder folder = LocalFolder.take(Path.of(".midx"));
        int port = port();
        requireFree(port);
        Map<String, Object> defaults = new HashMap<>();
        defaults.put("server.port", port);
        defaults.put("server.address", "127.0.0.1");
        defaults.put("vaadin.devmode.usageStatistics.enabled", false);
        defaults.put("midx.media.dir", folder.resolve("media").toString());
        if (isUnset("MIDX_ENCRYPTION_KEYS")) {
            defaults.put("midx.encryption.keys", "local:" + folder.remembered("encryption-key", LocalMidx::newKey));
        }
        if (isUnset("MIDX_PUSH_PUBLIC_KEY")) {
            defaults.putAll(LocalPushKeys.in(folder));
        }
        if (isUnset("SPRING_DATASOURCE_URL")) {
            LocalMariaDb db = LocalMariaDb.startIn(folder);
            SpringApplication.getShutdownHandlers().add(db::close);
            defaults.put("spring.datasource.url", db.jdbcUrl("midx"));
            defaults.put("spring.datasource.username", LocalMariaDb.USER);
            defaults.put("spring.datasource.password", db.password());
        }
        if (isUnset("MIDX_TIKTOK_API_URL")) {
            TikTokSimulator simulator = TikTokSimulator.start(simulatorPort(), folder.resolve("tiktok.json"));
            SpringApplication.getShutdownHandlers().add(simulator::close);
            defaults.putAll(SimulatedTikTok.settings(simulator));
            SimulatedTikTok.tellNewsTo(port, simulator);
            log.info("A simulated TikTok stands in for the real one: {}/_control", simulator.baseUrl());
        }
        SpringApplication midx = new SpringApplication(Midx.class);
        midx.setDefaultProperties(defaults);
        var context = run(midx, args);
        FrontendBuild.await(context);
        log.info(
                "Midx is ready: http://localhost:{}   (Ctrl-C stops everything)",
                context.getWebServer().getPort());
    }

    /** Spring has told the reason by then; what remains is to end, since database and simulator would keep the process alive. */
    private static ServletWebServerApplicationContext run(SpringApplication midx, String[] args) {
        try {
            return (ServletWebServerApplicationContext) midx.run(args);
        } catch (RuntimeException told) {
            throw new LocalProblem(
                    "Midx did not start; the reason stands above.",
                    "If the data in .midx are of another version of Midx, delete that folder to begin anew.");
        }
    }

    private static int port() {
        String port = setting("SERVER_PORT", "8080");
        try {
            return Integer.parseInt(port);
        } catch (NumberFormatException noNumber) {
            throw new LocalProblem("SERVER_PORT is not a number: " + port, "SERVER_PORT=8081 ./midx run");
        }
    }

    /** The usual port, so that it can be found by hand; any other where another clone's simulator is there first. */
    private static int simulatorPort() {
        return isFree(TikTokSimulator.DEFAULT_PORT) ? TikTokSimulator.DEFAULT_PORT : 0;
    }

    /** Asked before anything is started, so that the answer comes at once and in one sentence. */
    private static void requireFree(int port) {
        if (!isFree(port)) {
            throw new LocalProblem(
                    "Port " + port + " is in use by another program.",
                    "Stop that program, or choose another port:  SERVER_PORT=8081 ./midx run");
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress("127.0.0.1", port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static String newKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        log.info("Made a key for this clone's tokens: .midx/encryption-key");
        return Base64.getEncoder().encodeToString(key);
    }

    private static boolean isUnset(String variable) {
        return setting(variable, "").isBlank();
    }

    private static String setting(String variable, String otherwise) {
        String value = System.getenv(variable);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
