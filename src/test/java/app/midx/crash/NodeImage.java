package app.midx.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.midx.testing.TestFolder;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.util.FileSystemUtils;

/**
 * How a node is started: with the test's own class path, and with the JVM's cache of what an earlier node had loaded and linked,
 * which halves the time it takes. Such a cache knows jars alone, so folders of classes are packed.
 */
final class NodeImage {

    private static final Path PARENT = TestFolder.of("node").toAbsolutePath();

    private final Path folder;
    private final String classPath;

    private NodeImage(Path folder, String classPath) {
        this.folder = folder;
        this.classPath = classPath;
    }

    static synchronized NodeImage ofThisBuild() {
        List<Path> parts = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .toList();
        try {
            Path folder = PARENT.resolve(fingerprint(parts));
            if (Files.notExists(folder)) {
                // What belongs to other builds is large, and of no use to this one.
                FileSystemUtils.deleteRecursively(PARENT);
                Files.createDirectories(folder);
            }
            List<String> packed = new ArrayList<>();
            for (Path part : parts) {
                packed.add(Files.isDirectory(part) ? pack(part, folder, packed.size()) : part.toString());
            }
            return new NodeImage(folder, String.join(File.pathSeparator, packed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the first node of this build leaves the cache, once it is asked to end. */
    boolean isTrained() {
        return Files.exists(cache());
    }

    List<String> command() {
        return command(SendingNode.class);
    }

    List<String> command(Class<?> main) {
        return command(main, isTrained() ? "-XX:AOTCache=" + cache() : "-Xshare:auto");
    }

    List<String> trainingCommand() {
        return command(SendingNode.class, "-XX:AOTCacheOutput=" + cache());
    }

    private List<String> command(Class<?> main, String sharing) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xmx256m",
                sharing,
                "-cp",
                classPath,
                main.getName());
    }

    private Path cache() {
        return folder.resolve("node.aot");
    }

    private static String pack(Path classes, Path folder, int number) throws IOException {
        Path jar = folder.resolve("classes-" + number + ".jar");
        if (Files.exists(jar)) {
            return jar.toString();
        }
        Path unfinished = Files.createTempFile(folder, "classes", ".part");
        try (OutputStream out = Files.newOutputStream(unfinished);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            // Folders too: without their entries nothing in them is found by scanning.
            for (Path entry : entries(classes, everything -> true)) {
                String name = classes.relativize(entry).toString().replace(File.separatorChar, '/');
                zip.putNextEntry(new ZipEntry(Files.isDirectory(entry) ? name + "/" : name));
                if (Files.isRegularFile(entry)) {
                    Files.copy(entry, zip);
                }
            }
        }
        Files.move(unfinished, jar, StandardCopyOption.ATOMIC_MOVE);
        return jar.toString();
    }

    private static String fingerprint(List<Path> parts) throws IOException {
        CRC32 print = new CRC32();
        for (Path part : parts) {
            for (Path file : Files.isDirectory(part) ? entries(part, Files::isRegularFile) : List.of(part)) {
                String facts = file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
                print.update(facts.getBytes(UTF_8));
            }
        }
        return HexFormat.of().toHexDigits((int) print.getValue());
    }

    private static List<Path> entries(Path folder, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(each -> !each.equals(folder))
                    .filter(wanted)
                    .sorted()
                    .toList();
        }
    }
}
