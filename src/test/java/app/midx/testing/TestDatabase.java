package app.midx.testing;

import app.midx.local.LocalFolder;
import app.midx.local.LocalMariaDb;
import java.util.concurrent.atomic.AtomicInteger;

/** One real MariaDB for all tests of a process, and an empty database of its own for whoever asks. */
public final class TestDatabase {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestDatabase() {}

    private static final class Server {

        private static final LocalMariaDb MARIA_DB = start();

        private static LocalMariaDb start() {
            LocalMariaDb server = LocalMariaDb.startIn(LocalFolder.take(TestFolder.of("database")));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-mariadb"));
            return server;
        }
    }

    /** The address of a database that nobody has used; names are never used twice, not even by a later run. */
    public static String freshUrl() {
        return Server.MARIA_DB.jdbcUrl("midx_test_" + ProcessHandle.current().pid() + "_" + System.nanoTime() + "_"
                + NUMBER.incrementAndGet());
    }

    public static String password() {
        return Server.MARIA_DB.password();
    }
}
