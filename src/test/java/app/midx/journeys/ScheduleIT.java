package app.midx.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.midx.simulator.Account;
import app.midx.testing.JobsByTheTestsClock;
import app.midx.testing.SettableClock;
import app.midx.testing.TestVideos;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody schedules a video, moves it in the calendar, and it is posted at that time and not before. */
@Import(JobsByTheTestsClock.class)
class ScheduleIT extends JourneyTest {

    private static final IsVisibleOptions IN_TIME = new IsVisibleOptions().setTimeout(60_000);

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void aDayThatIsInOneMonthWithTheNext() {
        while (tomorrow().getDayOfMonth() == 1 && tomorrow().getDayOfWeek() == DayOfWeek.MONDAY) {
            clock.advance(Duration.ofDays(1));
        }
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aScheduledVideoIsDraggedToTheNextDayAndPostedThen() {
        tiktok.add(new Account("nils", "nils.films", "Nils Aker", true));
        signInAs("nils");
        beginWith(TestVideos.small());
        caption().fill("Later, please");
        page.getByLabel("Post directly").check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Who can view this video"))
                .click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Only me"))
                .click();
        button("Schedule…").click();
        assertThat(page.getByText("Your time zone:")).isVisible();
        see("dialog");
        button("Schedule").click();
        assertThat(page).hasURL(Pattern.compile("/uploads$"));
        assertThat(page.locator("vaadin-grid").getByText("Scheduled").first()).isVisible();

        // Late on a Sunday that is in the next week.
        open("/calendar?view=week&day=" + LocalDate.ofInstant(slot(), ZoneId.systemDefault()));
        assertThat(item()).isVisible();
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        see("week");
        open("/calendar?view=month");
        drag(item(), day(tomorrow()));
        assertThat(day(tomorrow()).getByRole(AriaRole.BUTTON)).isVisible();
        assertThat(tiktok.posts()).isEmpty();
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        see("month");
        button("Schedule several drafts").click();
        assertThat(page.getByText("There are no drafts.")).isVisible();

        LocalTime time = LocalTime.parse(item().locator("time").innerText());
        Instant at = tomorrow().atTime(time).atZone(ZoneId.systemDefault()).toInstant();
        clock.advance(Duration.between(clock.instant(), at).plusSeconds(1));

        assertThat(page.locator("midx-calendar button[data-look=published]")).isVisible(IN_TIME);
        assertThat(tiktok.posts()).hasSize(1);
        assertThat(tiktok.violations()).isEmpty();
    }

    private Instant slot() {
        return database.sql("SELECT scheduled_for FROM upload WHERE caption = 'Later, please'")
                .query(LocalDateTime.class)
                .single()
                .toInstant(ZoneOffset.UTC);
    }

    private void drag(Locator item, Locator day) {
        BoundingBox from = item.boundingBox();
        day.scrollIntoViewIfNeeded();
        BoundingBox to = day.boundingBox();
        page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
        page.mouse().down();
        page.mouse().move(to.x + to.width / 2, to.y + to.height - 12, new Mouse.MoveOptions().setSteps(8));
        page.mouse().up();
    }

    /** For whoever wants to look. */
    private void see(String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "journeys", "schedule-" + name + ".png")));
        page.setViewportSize(360, 740);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target", "journeys", "schedule-" + name + "-phone.png")));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(1280, 900);
    }

    private Locator item() {
        return page.locator("midx-calendar")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("Later, please")))
                .first();
    }

    private Locator day(LocalDate day) {
        return page.locator("midx-calendar [data-day='" + day + "']");
    }

    private LocalDate tomorrow() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()).plusDays(1);
    }
}
