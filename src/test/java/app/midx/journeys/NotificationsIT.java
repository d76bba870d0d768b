package app.midx.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.midx.testing.TestVideos;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A creator looks elsewhere, and hears of their video. */
class NotificationsIT extends JourneyTest {

    private static final String HIDDEN =
            "Object.defineProperty(document, 'hidden', { configurable: true, get: () => %s });"
                    + "document.dispatchEvent(new Event('visibilitychange'))";

    private CDPSession worker;

    @Test
    void aNoteAndTheTitleTellWhatHappenedInAHiddenTab() {
        signInAs("mara");
        beginWith(TestVideos.small());
        caption().fill("Sourdough");
        page.getByLabel("Send to my TikTok inbox as a draft").check();
        look(false);
        button("Send draft to TikTok").click();

        Locator note = page.locator("vaadin-notification-card")
                .filter(new Locator.FilterOptions().setHasText("Waits in your TikTok inbox; you publish it there."));
        assertThat(note).isVisible();
        assertThat(note).containsText("Sourdough");
        assertThat(page).hasTitle(Pattern.compile("^\\(1\\) "));
        look(true);
        assertThat(page).not().hasTitle(Pattern.compile("^\\("));
        note.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Open"))
                .click();
        assertThat(page).hasURL(Pattern.compile("/uploads/[0-9a-f-]{36}$"));
    }

    @Test
    void theAccountPageSaysHowEachWayStandsAndSwitchesIt() {
        signInAs("mara");
        page.waitForURL(Pattern.compile(".*/uploads$"));
        open("/account");

        Locator inMidx =
                page.getByRole(AriaRole.SWITCH, new Page.GetByRoleOptions().setName("In Midx, while it is open"));
        assertThat(inMidx).isChecked();
        inMidx.click();
        assertThat(page.getByText("Off. The list of uploads still shows everything."))
                .isVisible();
        page.reload();
        assertThat(inMidx).not().isChecked();
    }

    /** What a push service would have brought. */
    @Test
    void theWorkerShowsWhatIsPushedAndHoldsNoPage() {
        page.context().grantPermissions(List.of("notifications"));
        open("/");
        String registration = registerTheWorker();

        JsonObject push = new JsonObject();
        push.addProperty("origin", address().toString());
        push.addProperty("registrationId", registration);
        push.addProperty(
                "data",
                "{\"title\":\"Your video was published\",\"body\":\"Open it in Midx.\","
                        + "\"tag\":\"one\",\"url\":\"https://elsewhere.example/x\"}");
        worker.send("ServiceWorker.deliverPushMessage", push);
        worker.send("ServiceWorker.deliverPushMessage", push);

        Awaitility.await().until(() -> !shown().isEmpty());
        org.assertj.core.api.Assertions.assertThat(shown())
                .isEqualTo("Your video was published|Open it in Midx.|one|" + address() + "/uploads");
        assertThat(page.locator("body")).isVisible();
        org.assertj.core.api.Assertions.assertThat(page.evaluate("navigator.serviceWorker.controller"))
                .isNull();
    }

    private String registerTheWorker() {
        worker = page.context().newCDPSession(page);
        AtomicReference<String> id = new AtomicReference<>("");
        worker.on(
                "ServiceWorker.workerRegistrationUpdated",
                event -> event.getAsJsonArray("registrations")
                        .forEach(one -> id.set(
                                one.getAsJsonObject().get("registrationId").getAsString())));
        worker.send("ServiceWorker.enable");
        page.evaluate("""
                async () => {
                  const registration = await navigator.serviceWorker.register('/push/worker.js', { scope: '/push/' });
                  const worker = registration.installing ?? registration.waiting ?? registration.active;
                  while (worker.state !== 'activated') {
                    await new Promise((changed) => worker.addEventListener('statechange', changed, { once: true }));
                  }
                }""");
        Awaitility.await().until(() -> {
            page.evaluate("1");
            return !id.get().isEmpty();
        });
        return id.get();
    }

    private String shown() {
        return (String) page.evaluate("""
                async () => {
                  const registration = await navigator.serviceWorker.getRegistration('/push/');
                  const all = await registration.getNotifications();
                  return all.map((one) => [one.title, one.body, one.tag, one.data.url].join('|')).join('\\n');
                }""");
    }

    private void look(boolean there) {
        page.evaluate(HIDDEN.formatted(!there));
    }
}
