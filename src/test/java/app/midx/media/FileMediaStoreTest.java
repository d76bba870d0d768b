package app.midx.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileMediaStoreTest {

    @TempDir
    Path temp;

    private Path dir;
    private FileMediaStore store;

    @BeforeEach
    void makeTheStore() throws IOException {
        dir = temp.resolve("private/media");
        store = storeIn(dir);
    }

    @Test
    void appendedBytesAreFoundAgainFromAnyOffset() throws IOException {
        String key = store.create();

        append(key, "midx ");
        append(key, "video");

        assertThat(store.length(key)).isEqualTo(10);
        try (InputStream from = store.open(key, 5)) {
            assertThat(from).hasContent("video");
        }
    }

    @Test
    void onlyTheProcessOwnUserMayLookInside() throws IOException {
        Path file = dir.resolve(store.create());

        assertThat(permissions(dir)).isEqualTo("rwx------");
        assertThat(permissions(file)).isEqualTo("rw-------");
    }

    @Test
    void folderThatWasOpenIsClosedAtTheStart() throws IOException {
        Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwxr-xr-x"));

        storeIn(dir);

        assertThat(permissions(dir)).isEqualTo("rwx------");
    }

    @Test
    void namesSayNothingAndDiffer() throws IOException {
        String one = store.create();
        String other = store.create();

        assertThat(one).matches("[0-9a-f]{48}").isNotEqualTo(other);
    }

    @Test
    void keyThatIsAPathIsRefused() {
        assertThatThrownBy(() -> store.open("../../etc/passwd", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void linkIsNeverFollowed() throws IOException {
        String key = store.create();
        Path secret = Files.writeString(temp.resolve("secret"), "not a video");
        Files.delete(dir.resolve(key));
        Files.createSymbolicLink(dir.resolve(key), secret);

        assertThatThrownBy(() -> store.open(key, 0)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> store.append(key)).isInstanceOf(IOException.class);
    }

    @Test
    void erasedFileIsGoneAndMayBeErasedAgain() throws IOException {
        String key = store.create();

        store.erase(key);
        store.erase(key);

        assertThat(dir).isEmptyDirectory();
        assertThatThrownBy(() -> store.append(key)).isInstanceOf(NoSuchFileException.class);
    }

    private void append(String key, String text) throws IOException {
        try (MediaStore.Tail tail = store.append(key)) {
            tail.write(ByteBuffer.wrap(text.getBytes()));
            tail.force();
        }
    }

    private static FileMediaStore storeIn(Path dir) throws IOException {
        return new FileMediaStore(new MediaSettings(dir, 1_000, Duration.ofDays(7)));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
