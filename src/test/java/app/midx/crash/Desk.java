package app.midx.crash;

import app.midx.account.ConnectedAccount;
import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import app.midx.common.UploadId;
import app.midx.media.LinkedVideos;
import app.midx.testing.ConnectedCreators;
import app.midx.testing.SettableClock;
import app.midx.tiktok.PrivacyLevel;
import app.midx.upload.SendMode;
import app.midx.upload.Submission;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadForm;
import app.midx.upload.Uploads;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Where creators press the button: in the test's own process, by the real services, on the database of the nodes. Its jobs
 * never run, so what is sent is sent by a node.
 */
final class Desk implements AutoCloseable {

    /**
     * One press of the button.
     *
     * @param person the account's name at the simulator
     */
    record Pressed(UploadId upload, ConnectedAccount by, String person, Film film) {}

    private final ConfigurableApplicationContext midx;
    private @Nullable CreatorId owner;

    private Desk(ConfigurableApplicationContext midx) {
        this.midx = midx;
    }

    static Desk open(Surroundings surroundings) {
        return open(
                surroundings,
                Map.of(),
                beans -> beans.registerBean("dbSchedulerStarter", DbSchedulerStarter.class, () -> () -> {}));
    }

    /** A desk whose jobs run: it sends what is pressed by itself. */
    static Desk openToSend(Surroundings surroundings, Map<String, Object> settings, SettableClock clock) {
        return open(surroundings, settings, beans -> {
            beans.registerBean("clock", Clock.class, () -> clock);
            beans.registerBean("dbSchedulerClock", com.github.kagkarlsson.scheduler.Clock.class, () -> clock::instant);
        });
    }

    private static Desk open(
            Surroundings surroundings, Map<String, Object> more, Consumer<GenericApplicationContext> special) {
        SpringApplication desk = new SpringApplication(SendingMidx.class);
        desk.setWebApplicationType(WebApplicationType.NONE);
        Map<String, Object> settings = surroundings.settings();
        settings.put("spring.main.lazy-initialization", "true");
        settings.putAll(more);
        desk.setDefaultProperties(settings);
        desk.addInitializers(context -> {
            GenericApplicationContext beans = (GenericApplicationContext) context;
            context.getBeanFactory().registerSingleton("tiktokSimulator", surroundings.tiktok);
            beans.registerBean(ConnectedCreators.class);
            beans.registerBean(LinkedVideos.class);
            special.accept(beans);
        });
        return new Desk(desk.run());
    }

    /** Presses Post with an account of its own, so that no minute window of TikTok's stands in the way of another upload. */
    Pressed post(Film film) {
        ConnectedCreators creators = bean(ConnectedCreators.class);
        String person = creators.addSomebodyNew().name;
        ConnectedAccount account = connect(person);
        Uploads uploads = bean(Uploads.class);
        UploadId draft = uploads.newDraft(account.owner()).id();
        uploads.attach(account.owner(), draft, stage(film));
        bean(Submission.class).submit(account.owner(), draft, form(account, draft.toString()), null);
        return new Pressed(draft, account, person, film);
    }

    /** For the first time or again. One creator owns them all. */
    ConnectedAccount connect(String person) {
        ConnectedCreators creators = bean(ConnectedCreators.class);
        ConnectedAccount account = owner == null ? creators.connect(person) : creators.connectTo(owner, person);
        owner = account.owner();
        return account;
    }

    private MediaId stage(Film film) {
        try {
            return bean(LinkedVideos.class).complete(Objects.requireNonNull(owner), film.file());
        } catch (IOException unlinkable) {
            throw new UncheckedIOException(unlinkable);
        }
    }

    UploadFacts facts(Pressed pressed) {
        return bean(Uploads.class).find(pressed.by().owner(), pressed.upload()).orElseThrow();
    }

    /** How many uploads have ever been told to be unconfirmed. */
    long everUnconfirmed() {
        Long found = database()
                .queryForObject("select count(*) from upload_event where to_status = 'UNCONFIRMED'", Long.class);
        return Objects.requireNonNull(found);
    }

    JdbcTemplate database() {
        return bean(JdbcTemplate.class);
    }

    <T> T bean(Class<T> type) {
        return midx.getBean(type);
    }

    @Override
    public void close() {
        midx.close();
    }

    /** The caption names the upload, so that a post is found even where its publish_id never reached the journal. */
    static UploadForm form(ConnectedAccount by, String caption) {
        return new UploadForm(
                by.id(),
                SendMode.DIRECT_POST,
                caption,
                PrivacyLevel.SELF_ONLY,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false);
    }
}
