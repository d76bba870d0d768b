package app.midx;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@AnalyzeClasses(packages = "app.midx", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule viewsAreNobodysBusiness =
            classes().that().areAnnotatedWith(Route.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule entitiesStayInTheirModule =
            classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule repositoriesStayInTheirModule =
            classes().that().areAssignableTo(Repository.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule entitiesHaveNoSetters = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameNotStartingWith("set");

    @ArchTest
    static final ArchRule viewsOpenNoTransactions = noClasses()
            .that()
            .areAssignableTo(Component.class)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Transactional.class);

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a test sets the clock");

    @ArchTest
    static final ArchRule nothingSleeps =
            noClasses().should().callMethod(Thread.class, "sleep", long.class).because("waiting is a job's next time");

    @ArchTest
    static final ArchRule onlyTheClientSpeaksToTikTok = noClasses()
            .that()
            .resideOutsideOfPackage("app.midx.tiktok..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.hc..", "org.springframework.web.client..");
}
