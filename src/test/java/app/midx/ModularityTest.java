package app.midx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Midx.class);

    /** A row of the table of modules: name, what it may use. */
    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\|[^|]*\\|([^|]*)\\|$", Pattern.MULTILINE);

    @Test
    void modulesUseOnlyWhatTheyMay() {
        MODULES.verify();
    }

    @Test
    void theArchitecturePageTellsTheModulesAndTheirDependenciesAsTheyAre() throws IOException {
        String page = Files.readString(Path.of("docs", "ARCHITECTURE.md"));

        assertThat(rows(page)).isEqualTo(asFound());
    }

    private static Set<String> rows(String page) {
        Set<String> rows = new TreeSet<>();
        Matcher matcher = ROW.matcher(page);
        while (matcher.find()) {
            Set<String> uses = Pattern.compile("`(\\w+)`")
                    .matcher(matcher.group(2))
                    .results()
                    .map(result -> result.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
            rows.add(matcher.group(1) + " -> " + uses);
        }
        return rows;
    }

    private static Set<String> asFound() {
        return MODULES.stream()
                .map(module -> module.getIdentifier() + " -> " + usedBy(module))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> usedBy(ApplicationModule module) {
        return module.getDirectDependencies(MODULES)
                .uniqueModules()
                .map(used -> used.getIdentifier().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
