package app.midx.crash;

import app.midx.account.ConnectedAccount;
import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import app.midx.common.UploadId;
import app.midx.media.StagedVideos;
import app.midx.testing.ConnectedCreators;
import app.midx.tiktok.PrivacyLevel;
import app.midx.upload.SendMode;
import app.midx.upload.Submission;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadForm;
import app.midx.upload.Uploads;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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

    /** One press of the button. */
    record Pressed(UploadId upload, ConnectedAccount by, Film film) {}

    private final ConfigurableApplicationContext midx;
    private final Map<Film, MediaId> staged = new HashMap<>();
    private @Nullable CreatorId owner;

    private Desk(ConfigurableApplicationContext midx) {
        this.midx = midx;
    }

    static Desk open(Surroundings surroundings) {
        SpringApplication desk = new SpringApplication(SendingMidx.class);
        desk.setWebApplicationType(WebApplicationType.NONE);
        Map<String, Object> settings = surroundings.settings();
        settings.put("spring.main.lazy-initialization", "true");
        desk.setDefaultProperties(settings);
        desk.addInitializers(context -> {
            GenericApplicationContext beans = (GenericApplicationContext) context;
            context.getBeanFactory().registerSingleton("tiktokSimulator", surroundings.tiktok);
            beans.registerBean("dbSchedulerStarter", DbSchedulerStarter.class, () -> () -> {});
            beans.registerBean(ConnectedCreators.class);
            beans.registerBean(StagedVideos.class);
        });
        return new Desk(desk.run());
    }

    /** Presses Post with an account of its own, so that no minute window of TikTok's stands in the way of another upload. */
    Pressed post(Film film) {
        ConnectedAccount account = newAccount();
        Uploads uploads = bean(Uploads.class);
        UploadId draft = uploads.newDraft(account.owner()).id();
        uploads.attach(account.owner(), draft, staged.computeIfAbsent(film, this::stage));
        bean(Submission.class).submit(account.owner(), draft, form(account, draft.toString()), null);
        return new Pressed(draft, account, film);
    }

    /** One creator owns them all, so that a video is staged once, however often it is sent. */
    private ConnectedAccount newAccount() {
        ConnectedCreators creators = bean(ConnectedCreators.class);
        ConnectedAccount account = owner == null
                ? creators.connectSomebodyNew()
                : creators.connectTo(owner, creators.addSomebodyNew().name);
        owner = account.owner();
        return account;
    }

    private MediaId stage(Film film) {
        return bean(StagedVideos.class).complete(Objects.requireNonNull(owner), film.file());
    }

    UploadFacts facts(Pressed pressed) {
        return bean(Uploads.class).find(pressed.by().owner(), pressed.upload()).orElseThrow();
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
