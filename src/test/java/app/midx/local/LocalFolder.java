package app.midx.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The git-ignored folder that holds everything a local Midx keeps. One Midx at a time: the lock goes with the process, however
 * it ends.
 */
public final class LocalFolder {

    private final Path path;

    private LocalFolder(Path path) {
        this.path = path;
    }

    /** @throws LocalProblem where another Midx uses the folder */
    public static LocalFolder take(Path folder) {
        try {
            Path path = Files.createDirectories(folder.toAbsolutePath());
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            Path lock = path.resolve("lock");
            // Never closed: it is held until the process ends.
            FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isFree(channel)) {
                throw new LocalProblem(
                        "Another Midx is already running with the data folder " + path + ".",
                        "Stop it first, or start this one from another clone.");
            }
            return new LocalFolder(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** A file's text, made up once and kept. */
    String remembered(String name, java.util.function.Supplier<String> first) {
        Path file = path.resolve(name);
        try {
            if (Files.notExists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, first.get());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }
}
