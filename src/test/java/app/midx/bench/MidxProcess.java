package app.midx.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The other end of a {@link SendingMidx}. */
final class MidxProcess implements AutoCloseable {

    /** What the goals elsewhere speak of; without it the collector waits as long as the machine has memory. */
    private static final String HEAP = "-Xmx1g";

    private final Process process;
    private final Path log;
    private final BufferedReader said;
    private final PrintWriter told;

    private MidxProcess(Process process, Path log) throws IOException {
        this.process = process;
        this.log = log;
        this.said = process.inputReader(StandardCharsets.UTF_8);
        this.told = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        answer();
    }

    static MidxProcess start(Path folder, Path trustStore, Map<String, Object> settings) throws IOException {
        Path log = folder.resolveSibling("midx.log");
        ProcessBuilder java = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djavax.net.ssl.trustStore=" + trustStore,
                        "-Djavax.net.ssl.trustStorePassword=" + SelfSigned.PASSWORD,
                        "-cp",
                        System.getProperty("java.class.path"),
                        SendingMidx.class.getName()))
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        java.environment().put("SPRING_APPLICATION_JSON", JsonMapper.shared().writeValueAsString(settings));
        return new MidxProcess(java.start(), log);
    }

    ProcessFigures figures() {
        return new ProcessFigures(process.pid());
    }

    /** Sends as many videos at once, and waits for TikTok to publish them before it returns. */
    Cost send(int count, BenchVideo video) throws IOException {
        tell("stage " + count + " " + video.file());
        double before = figures().cpuSeconds();
        double wall = Double.parseDouble(tell("send"));
        double cpu = figures().cpuSeconds() - before;
        tell("rest");
        return new Cost(wall, cpu);
    }

    @Override
    public void close() {
        told.close();
        process.onExit().join();
    }

    private String tell(String command) throws IOException {
        told.println(command);
        return answer();
    }

    private String answer() throws IOException {
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(SendingMidx.ANSWER)) {
                return line.substring(SendingMidx.ANSWER.length());
            }
            Files.writeString(log, line + System.lineSeparator(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        throw new IOException("Midx has ended; see " + log);
    }
}
