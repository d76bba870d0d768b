package app.midx.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A Midx as a process of its own, as a rule a {@link SendingNode}. Only processes that were started here are ever signalled. */
final class Node implements AutoCloseable {

    private final Process process;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();

    private Node(Process process) {
        this.process = process;
    }

    /** @param log where its output is added */
    static Node start(Map<String, Object> settings, Path log) {
        return start(NodeImage.ofThisBuild().command(), settings, log);
    }

    /** @param main whose output tells that it is ready, as {@link SendingNode} does */
    static Node start(Class<?> main, Map<String, Object> settings, Path log) {
        return start(NodeImage.ofThisBuild().command(main), settings, log);
    }

    /**
     * The first node of a build leaves behind what makes the others start fast; nothing happens where there was one.
     *
     * @param work what it does until it is asked to end
     */
    static void train(Map<String, Object> settings, Path log, Runnable work) {
        NodeImage image = NodeImage.ofThisBuild();
        if (image.isTrained()) {
            return;
        }
        try (Node node = start(image.trainingCommand(), settings, log).awaitReady(Duration.ofMinutes(2))) {
            work.run();
            node.askToEnd();
            node.awaitEnd(Duration.ofMinutes(3));
        }
    }

    /** For one whose disk is full: not a byte can be added to any file. */
    static Node startWithoutDisk(Map<String, Object> settings, Path log) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -f 0; exec \"$@\"", "node"));
        command.addAll(NodeImage.ofThisBuild().command());
        return start(command, settings, log);
    }

    private static Node start(List<String> command, Map<String, Object> settings, Path log) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        settings.forEach((name, value) -> builder.environment().put(variable(name), value.toString()));
        try {
            Node node = new Node(builder.start());
            // Reading a pipe blocks whoever carries a virtual thread.
            Thread.ofPlatform().daemon().start(() -> node.listen(log));
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its jobs run when this returns. */
    Node awaitReady(Duration most) {
        try {
            ready.get(most.toMillis(), TimeUnit.MILLISECONDS);
            return this;
        } catch (TimeoutException e) {
            throw new AssertionError("The node did not get ready within " + most, e);
        } catch (Exception e) {
            throw new AssertionError("The node did not start", e);
        }
    }

    /** SIGKILL: nothing of the process runs any more when this returns. */
    void kill() {
        process.destroyForcibly();
        awaitEnd(Duration.ofSeconds(10));
    }

    /** SIGTERM: it may end in its own way. */
    void askToEnd() {
        process.destroy();
    }

    /** SIGSTOP: it stands still and knows nothing of it. */
    void pause() {
        signal("STOP");
    }

    void wake() {
        signal("CONT");
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void awaitEnd(Duration most) {
        try {
            if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("The node is still there after " + most);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen(Path log) {
        try (BufferedReader said = process.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                append(log, line);
                if (line.equals(SendingNode.READY)) {
                    ready.complete(null);
                }
            }
        } catch (IOException killed) {
            // Its output ends with it.
        }
        ready.completeExceptionally(new IllegalStateException("The node ended before it was ready; see " + log));
    }

    private static synchronized void append(Path log, String line) throws IOException {
        Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** As Spring Boot reads a setting from the environment, where it is in no list of processes. */
    private static String variable(String name) {
        return name.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
