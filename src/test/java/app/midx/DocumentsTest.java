package app.midx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents name is there. */
class DocumentsTest {

    /** In backquotes, perhaps with a package or a method: {@code `NextStep`}, {@code `delivery.Journal`}, {@code `NextStep.after`}. */
    private static final Pattern CLASS = Pattern.compile("`(?:[a-z]+\\.)?([A-Z][a-z]\\w*)(?:\\.\\w+)?`");

    private static final Pattern LINK = Pattern.compile("]\\(((?!https?:|#|mailto:)[^)#]+)");

    private static final Set<String> OF_OTHERS =
            Set.of("Clock", "Dockerfile", "Origin", "SimpleGCMStringEncryptor", "StringEncryptor", "Thread");

    static Stream<Path> documents() throws IOException {
        try (Stream<Path> top = Files.list(Path.of("."));
                Stream<Path> docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyClassThatADocumentNamesExists(Path document) throws IOException {
        List<String> named =
                found(CLASS, document).filter(name -> !OF_OTHERS.contains(name)).toList();

        assertThat(classes()).containsAll(named);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyFileThatADocumentLinksToExists(Path document) throws IOException {
        Path folder = document.toAbsolutePath().getParent();

        assertThat(found(LINK, document))
                .allSatisfy(link -> assertThat(folder.resolve(link)).exists());
    }

    private static Stream<String> found(Pattern pattern, Path document) throws IOException {
        return pattern.matcher(Files.readString(document)).results().map(match -> match.group(1));
    }

    private static Set<String> classes() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src"))) {
            return sources.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
