package app.midx.testing;

import java.nio.file.Path;

/** Where the tests of this process leave what they need on disk: processes that test at the same time share nothing. */
public final class TestFolder {

    private static final Path FOLDER = Path.of("target", "test-midx", System.getProperty("test.fork", "1"));

    private TestFolder() {}

    public static Path of(String name) {
        return FOLDER.resolve(name);
    }
}
