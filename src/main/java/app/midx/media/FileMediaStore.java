package app.midx.media;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import app.midx.media.probe.Content;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Files in one folder that only the process's own user may look into. */
@Component
class FileMediaStore implements MediaStore {

    private static final Logger log = LoggerFactory.getLogger(FileMediaStore.class);

    private static final int KEY_BYTES = 24;
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{" + 2 * KEY_BYTES + "}");

    private final Path dir;
    private final boolean posix;
    private final SecureRandom random = new SecureRandom();

    FileMediaStore(MediaSettings settings) throws IOException {
        dir = settings.dir().toAbsolutePath().normalize();
        posix = dir.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(dir, only("rwx------"));
        if (posix) {
            Files.setPosixFilePermissions(dir, fromString("rwx------"));
        }
    }

    @Override
    public String create() throws IOException {
        byte[] name = new byte[KEY_BYTES];
        random.nextBytes(name);
        String key = HexFormat.of().formatHex(name);
        Files.createFile(path(key), only("rw-------"));
        if (posix) {
            // A file's own fsync says nothing of the folder's entry that leads to it.
            try (FileChannel folder = FileChannel.open(dir, StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
        return key;
    }

    @Override
    public long length(String key) throws IOException {
        return Files.size(path(key));
    }

    @Override
    public Instant lastChange(String key) throws IOException {
        return Files.getLastModifiedTime(path(key), LinkOption.NOFOLLOW_LINKS).toInstant();
    }

    @Override
    public List<String> unchangedSince(Instant time) throws IOException {
        List<String> unchanged = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(dir)) {
            for (Path file : files) {
                String key = file.getFileName().toString();
                // What is not a file of the store's own is somebody else's.
                if (KEY.matcher(key).matches() && isUnchangedSince(time, key)) {
                    unchanged.add(key);
                }
            }
        } catch (DirectoryIteratorException unreadable) {
            throw unreadable.getCause();
        }
        return unchanged;
    }

    private boolean isUnchangedSince(Instant time, String key) throws IOException {
        try {
            return lastChange(key).isBefore(time);
        } catch (NoSuchFileException erasedMeanwhile) {
            return false;
        } catch (IOException unreadable) {
            log.warn("A staged file cannot be looked at, and is left where it is", unreadable);
            return false;
        }
    }

    @Override
    public long usableSpace() throws IOException {
        return Files.getFileStore(dir).getUsableSpace();
    }

    @Override
    public Tail append(String key) throws IOException {
        return new FileTail(FileChannel.open(path(key), StandardOpenOption.APPEND, LinkOption.NOFOLLOW_LINKS));
    }

    @Override
    public InputStream open(String key, long offset) throws IOException {
        FileChannel file = FileChannel.open(path(key), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        return Channels.newInputStream(file.position(offset));
    }

    @Override
    public Content content(String key) throws IOException {
        return new FileContent(FileChannel.open(path(key), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    }

    @Override
    public Resource resource(String key) {
        return new FileSystemResource(path(key));
    }

    @Override
    public void erase(String key) throws IOException {
        Files.deleteIfExists(path(key));
    }

    private Path path(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("not a key of this store");
        }
        return dir.resolve(key);
    }

    private FileAttribute<?>[] only(String permissions) {
        return posix ? new FileAttribute<?>[] {asFileAttribute(fromString(permissions))} : new FileAttribute<?>[0];
    }
}
