package app.midx.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.testing.Views;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ViewAccessTest {

    private static final List<Class<? extends Annotation>> ACCESS =
            List.of(AnonymousAllowed.class, PermitAll.class, RolesAllowed.class, DenyAll.class);

    static Stream<Class<?>> views() {
        return Stream.concat(Views.routesAndLayouts().stream(), Views.errorPages().stream());
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyViewLayoutAndErrorPageSaysItselfWhoMaySeeIt(Class<?> view) {
        assertThat(ACCESS).anyMatch(view::isAnnotationPresent);
    }
}
