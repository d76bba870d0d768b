package app.midx.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs scripts of {@code src/test/node}. Their packages are those of the frontend, which the build fetches before. */
public final class NodeJs {

    private static final Path SCRIPTS = Path.of("src", "test", "node");

    /**
     * How a script has ended.
     *
     * @param exit 128 and the signal's number where it was killed
     */
    public record Ended(int exit, List<String> lines) {

        /** What it said last under a name: {@code 7} of {@code accepted 7}. */
        public String last(String name) {
            return lines.stream()
                    .filter(line -> line.startsWith(name + " "))
                    .reduce((_, later) -> later)
                    .orElseThrow(() -> new AssertionError("no " + name + " in " + lines))
                    .substring(name.length() + 1);
        }
    }

    private NodeJs() {}

    public static Ended run(String script, String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(program(), SCRIPTS.resolve(script).toString()));
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile("node", ".txt");
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(2, TimeUnit.MINUTES);
            process.destroyForcibly();
            List<String> lines = Files.readAllLines(output);
            Files.delete(output);
            if (!ended) {
                throw new AssertionError(script + " does not end: " + lines);
            }
            return new Ended(process.exitValue(), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The property {@code midx.node}, else the Node that Vaadin uses, else the one on the path. */
    private static String program() {
        String given = System.getProperty("midx.node");
        Path vaadin = Path.of(System.getProperty("user.home"), ".vaadin");
        if (given != null || !Files.isDirectory(vaadin)) {
            return given == null ? "node" : given;
        }
        try (Stream<Path> homes = Files.list(vaadin)) {
            return homes.filter(home -> home.getFileName().toString().startsWith("node-v"))
                    .map(home -> home.resolve("bin/node"))
                    .filter(Files::isExecutable)
                    .max(Path::compareTo)
                    .map(Path::toString)
                    .orElse("node");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
