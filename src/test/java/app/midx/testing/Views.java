package app.midx.testing;

import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Route;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfoList;
import io.github.classgraph.ScanResult;
import java.util.LinkedHashSet;
import java.util.Set;

/** The views of Midx. They are package-private, so Karibu's own search does not see them. */
public final class Views {

    private static final Set<Class<? extends Component>> ROUTES = new LinkedHashSet<>();
    private static final Set<Class<? extends HasErrorParameter<?>>> ERROR_PAGES = new LinkedHashSet<>();

    static {
        try (ScanResult classes = new ClassGraph()
                .acceptPackages("app.midx")
                .enableAnnotationInfo()
                .ignoreClassVisibility()
                .scan()) {
            addAll(ROUTES, classes.getClassesWithAnnotation(Route.class));
            addAll(ROUTES, classes.getClassesWithAnnotation(Layout.class));
            addAll(ERROR_PAGES, classes.getClassesImplementing(HasErrorParameter.class));
        }
    }

    private Views() {}

    /** Every class with {@code @Route} and every {@code @Layout}. */
    public static Set<Class<? extends Component>> routesAndLayouts() {
        return Set.copyOf(ROUTES);
    }

    public static Set<Class<? extends HasErrorParameter<?>>> errorPages() {
        return Set.copyOf(ERROR_PAGES);
    }

    static Routes routes() {
        return new Routes(ROUTES, ERROR_PAGES, true);
    }

    @SuppressWarnings("unchecked")
    private static <T> void addAll(Set<Class<? extends T>> found, ClassInfoList classes) {
        classes.loadClasses().forEach(type -> found.add((Class<? extends T>) type));
    }
}
