package app.midx.simulator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class SimulatorIndependenceTest {

    @Test
    void itKnowsNothingOfMidxAndNothingOfSpring() {
        classes()
                .that()
                .resideInAPackage("app.midx.simulator")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "app.midx.simulator",
                        "java..",
                        "javax..",
                        "com.sun.net.httpserver..",
                        "tools.jackson..",
                        "com.fasterxml.jackson.annotation..",
                        "org.jspecify..",
                        "org.junit..",
                        "org.assertj..",
                        "org.awaitility..",
                        "com.tngtech..")
                .check(new ClassFileImporter().importPackages("app.midx.simulator"));
    }
}
