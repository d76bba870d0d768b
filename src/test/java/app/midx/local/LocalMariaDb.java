package app.midx.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;

/**
 * A real MariaDB out of a jar, on a free loopback port, with its data in a {@link LocalFolder}. For trying out and for tests;
 * not for production.
 */
public final class LocalMariaDb implements AutoCloseable {

    public static final String USER = "midx";

    private static final String READY = "ready for connections";
    private static final int LINES_TO_QUOTE = 5;

    private final LocalFolder folder;
    private final Process server;
    private final int port;
    private final String password;

    private LocalMariaDb(LocalFolder folder, Process server, int port, String password) {
        this.folder = folder;
        this.server = server;
        this.port = port;
        this.password = password;
    }

    /** @throws LocalProblem where it does not start */
    public static LocalMariaDb startIn(LocalFolder folder) {
        try {
            return start(folder, freePort(), randomPassword());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * One that was closed, with what it keeps, at the same address and for the same password.
     *
     * @throws LocalProblem where it does not start
     */
    public LocalMariaDb startAgain() {
        try {
            return start(folder, port, password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalMariaDb start(LocalFolder folder, int port, String password) throws IOException {
        MariaDbFiles files = new MariaDbFiles(folder.resolve("mariadb"));
        Path pidFile = folder.resolve("mariadb/mariadbd.pid");
        OrphanedServer.stop(pidFile, files.data());
        files.prepare();
        Process server =
                command(files, pidFile, port, initFile(folder, password)).start();
        awaitReady(server);
        return new LocalMariaDb(folder, server, port, password);
    }

    public String jdbcUrl(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database + "?createDatabaseIfNotExist=true";
    }

    public String password() {
        return password;
    }

    @Override
    public void close() {
        OrphanedServer.end(server.toHandle());
    }

    private static ProcessBuilder command(MariaDbFiles files, Path pidFile, int port, Path initFile) {
        ProcessBuilder command = files.command(
                files.base().resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--console",
                "--basedir=" + files.base(),
                "--datadir=" + files.data(),
                "--tmpdir=" + files.tmp(),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                // In the system's temporary folder: a socket's path must not be longer than 107 characters.
                "--socket=" + Path.of(System.getProperty("java.io.tmpdir"), "midx-" + port + ".sock"),
                "--pid-file=" + pidFile,
                "--init-file=" + initFile,
                "--character-set-server=utf8mb4",
                "--max-allowed-packet=64M",
                // Otherwise it makes an RSA key at each start, for seconds.
                "--skip-ssl",
                "--skip-name-resolve");
        if ("root".equals(System.getProperty("user.name"))) {
            command.command().add("--user=root");
        }
        return command;
    }

    private static void awaitReady(Process server) throws IOException {
        Deque<String> last = new ArrayDeque<>();
        BufferedReader said = server.inputReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.contains(READY)) {
                // Somebody has to go on listening, or it stops when the pipe is full. Reading a pipe blocks whoever
                // carries a
                // virtual thread: two servers would stop all virtual threads of a machine with two cores.
                Thread.ofPlatform().daemon().name("mariadb-output").start(() -> drain(server));
                return;
            }
            last.add(line);
            if (last.size() > LINES_TO_QUOTE) {
                last.remove();
            }
        }
        throw MariaDbFiles.problem(String.join("\n", last));
    }

    private static void drain(Process server) {
        try {
            server.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException ended) {
            // Then there is nothing more to listen to.
        }
    }

    /** Runs at each start: the password changes with it, so nothing that lies about opens the database. */
    private static Path initFile(LocalFolder folder, String password) throws IOException {
        Path file = folder.resolve("mariadb/init.sql");
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, """
                ALTER USER 'root'@'localhost' IDENTIFIED BY '%1$s';
                CREATE OR REPLACE USER '%2$s'@'127.0.0.1' IDENTIFIED BY '%1$s';
                GRANT ALL ON `midx%%`.* TO '%2$s'@'127.0.0.1';
                """.formatted(password, USER));
    }

    private static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
