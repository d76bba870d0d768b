package app.midx.local;

import app.midx.testing.Chromium;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a picture of every screen, on a phone and on a desk, by day and by night, into {@code screenshots/}. It visits the Midx
 * that runs with the simulator at {@code MIDX_URL} (http://localhost:8080 unless set), and starts one where none answers there.
 */
public final class Screenshots {

    private static final Logger log = LoggerFactory.getLogger(Screenshots.class);
    private static final Path FOLDER = Path.of("screenshots");
    private static final List<Screen> SCREENS =
            List.of(new Screen("phone", 360, 780, 2), new Screen("desk", 1440, 900, 1));

    private record Screen(String name, int width, int height, int density) {}

    private Screenshots() {}

    public static void main(String[] args) {
        try {
            takeAll(args);
            System.exit(0);
        } catch (RuntimeException failed) {
            log.error("The tour broke off", failed);
            System.exit(1);
        }
    }

    private static void takeAll(String[] args) {
        String named = System.getenv("MIDX_URL");
        String base = named == null ? "http://localhost:8080" : named;
        if (!answers(base)) {
            LocalMidx.main(args);
        }
        try (Playwright playwright = Chromium.playwright();
                Browser browser = Chromium.launch(playwright)) {
            for (Screen screen : SCREENS) {
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    tour(browser, base, screen, scheme);
                }
            }
        }
        log.info("The pictures are in {}", FOLDER.toAbsolutePath());
    }

    private static void tour(Browser browser, String base, Screen screen, ColorScheme scheme) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setViewportSize(screen.width(), screen.height())
                .setDeviceScaleFactor(screen.density())
                .setColorScheme(scheme);
        String suffix = screen.name() + "-" + scheme.name().toLowerCase(Locale.ROOT);
        try (BrowserContext context = browser.newContext(options)) {
            new Tour(context.newPage(), base, name -> FOLDER.resolve(name + "-" + suffix + ".png")).go();
        }
    }

    private static boolean answers(String base) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(base).toURL().openConnection();
            connection.setConnectTimeout(1000);
            return connection.getResponseCode() < 500;
        } catch (IOException nobody) {
            return false;
        }
    }
}
