package app.midx.local;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import com.vaadin.base.devserver.DevBundleBuildingHandler;
import com.vaadin.flow.internal.DevModeHandlerManager;
import com.vaadin.flow.server.VaadinServletContext;
import org.slf4j.LoggerFactory;
import org.springframework.web.context.WebApplicationContext;

/**
 * What Vaadin builds for the browser beside a Midx that starts in development mode. It takes a minute the first time, and again
 * when {@code frontend} or the dependencies have changed.
 */
final class FrontendBuild {

    private FrontendBuild() {}

    /** @throws LocalProblem where the build fails */
    static void await(WebApplicationContext midx) {
        DevModeHandlerManager.getDevModeHandler(new VaadinServletContext(midx.getServletContext()))
                .filter(DevBundleBuildingHandler.class::isInstance)
                .map(DevBundleBuildingHandler.class::cast)
                .ifPresent(FrontendBuild::finish);
    }

    private static void finish(DevBundleBuildingHandler build) {
        Thread hush = new Thread(FrontendBuild::hush, "hush-frontend-build");
        Runtime.getRuntime().addShutdownHook(hush);
        build.waitForDevBundle();
        Runtime.getRuntime().removeShutdownHook(hush);
        if (build.getFailedOutput() != null) {
            throw new LocalProblem(
                    "The frontend could not be built; the reason stands above.",
                    "The first start needs a network, to fetch its parts from npm.");
        }
    }

    /** Who presses Ctrl-C meanwhile knows why the build ends: Vaadin would report it with stack traces. */
    private static void hush() {
        ((Logger) LoggerFactory.getLogger("com.vaadin")).setLevel(Level.OFF);
    }
}
