package app.midx.local;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The git-ignored folder that holds everything a local Midx keeps. One Midx at a time: the lock goes with the process, however
 * it ends.
 */
public final class LocalFolder {

    // Never closed, not even by the garbage collector: any closed channel would give the lock away.
    private static final Set<FileChannel> HELD = ConcurrentHashMap.newKeySet();

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
            FileChannel channel = FileChannel.open(
                    lock, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            HELD.add(channel);
            if (!isFree(channel)) {
                throw new LocalProblem(
                        "Another Midx is already running with the data folder " + path + ".",
                        "Stop it first:  kill " + read(channel));
            }
            channel.truncate(0).write(US_ASCII.encode(ownNumber()));
            return new LocalFolder(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }

    /** A file's text, made up once and kept. */
    String remembered(String name, Supplier<String> first) {
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

    private static String ownNumber() {
        return String.valueOf(ProcessHandle.current().pid());
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer number = ByteBuffer.allocate(20);
        channel.read(number, 0);
        return US_ASCII.decode(number.flip()).toString();
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }
}
