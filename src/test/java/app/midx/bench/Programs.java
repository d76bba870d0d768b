package app.midx.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;

/** Other programs that a bench uses or measures itself against. */
final class Programs {

    private Programs() {}

    /**
     * Runs a program to its end.
     *
     * @return what it said
     * @throws IOException where it fails, with what it said
     */
    static String run(List<String> command) throws IOException {
        Process program = new ProcessBuilder(command).redirectErrorStream(true).start();
        program.getOutputStream().close();
        String said = new String(program.getInputStream().readAllBytes(), UTF_8);
        try {
            if (program.waitFor() != 0) {
                throw new IOException(command.getFirst() + " failed: " + said);
            }
            return said;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
