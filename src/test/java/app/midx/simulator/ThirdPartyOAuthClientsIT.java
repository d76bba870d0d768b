package app.midx.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * OAuth clients that others wrote for TikTok sign in at the simulator: it follows TikTok then, and not just our own client.
 * Their packages come by {@code npm ci} in {@code src/test/node}, which the build does before.
 */
class ThirdPartyOAuthClientsIT {

    private static final Path SCRIPTS = Path.of("src/test/node");

    private final TikTokSimulator simulator = TikTokSimulator.start(0);

    @BeforeEach
    void takeTheirChallenge() {
        // Both encode the PKCE challenge as RFC 7636 says and not as TikTok does.
        simulator.knobs().challenge = Knobs.Challenge.LENIENT;
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void arcticSignsInRefreshesAndRevokes() throws Exception {
        run("arctic.mjs");
        assertThat(simulator.requests())
                .extracting(RecordedRequest::operation)
                .contains(Operation.AUTHORIZE, Operation.TOKEN, Operation.REVOKE, Operation.USER_INFO);
        assertThat(simulator.violations()).isEmpty();
    }

    @Test
    void authCoreSignsInAndReadsTheProfile() throws Exception {
        run("auth-core.mjs");
        assertThat(simulator.requests())
                .extracting(RecordedRequest::operation)
                .containsExactly(Operation.AUTHORIZE, Operation.AUTHORIZE, Operation.TOKEN, Operation.USER_INFO);
        // By default it sends no state and trusts in PKCE, where TikTok's document requires one.
        assertThat(simulator.violations()).extracting(Violation::rule).containsOnly("state-missing");
    }

    private void run(String script) throws IOException, InterruptedException {
        assertThat(SCRIPTS.resolve("node_modules"))
                .as("packages of %s (run npm ci there)", SCRIPTS)
                .isDirectory();
        Path output = Files.createTempFile("third-party", ".txt");
        try {
            Process process = new ProcessBuilder(
                            node(), script, simulator.baseUrl().toString())
                    .directory(SCRIPTS.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            process.destroyForcibly();
            assertThat(ended)
                    .as("%s ends: %s", script, Files.readString(output))
                    .isTrue();
            assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        } finally {
            Files.delete(output);
        }
    }

    /** The property {@code midx.node}, else the Node that Vaadin uses, else the one on the path. */
    private static String node() throws IOException {
        String given = System.getProperty("midx.node");
        if (given != null) {
            return given;
        }
        Path vaadin = Path.of(System.getProperty("user.home"), ".vaadin");
        if (!Files.isDirectory(vaadin)) {
            return "node";
        }
        try (Stream<Path> homes = Files.list(vaadin)) {
            Optional<Path> found = homes.filter(
                            home -> home.getFileName().toString().startsWith("node-v"))
                    .map(home -> home.resolve("bin/node"))
                    .filter(Files::isExecutable)
                    .max(Path::compareTo);
            return found.map(Path::toString).orElse("node");
        }
    }
}
