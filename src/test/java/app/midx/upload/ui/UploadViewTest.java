package app.midx.upload.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.awaitility.Awaitility.await;

import app.midx.account.ConnectedAccount;
import app.midx.media.StagedVideos;
import app.midx.simulator.Account;
import app.midx.simulator.TikTokSimulator;
import app.midx.testing.ConnectedCreators;
import app.midx.testing.TestVideos;
import app.midx.testing.ViewTest;
import app.midx.upload.Submission;
import app.midx.upload.ToldByTikTok;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadForm;
import app.midx.upload.UploadStatus;
import app.midx.upload.Uploads;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A creator with a private account whom no other test knows, before Midx and a TikTok that works quickly. */
abstract class UploadViewTest extends ViewTest {

    @Autowired
    protected TikTokSimulator tiktok;

    @Autowired
    protected ConnectedCreators creators;

    @Autowired
    protected Uploads uploads;

    @Autowired
    protected ToldByTikTok told;

    @Autowired
    private Submission submission;

    @Autowired
    private SchedulerClient jobs;

    @Autowired
    private StagedVideos videos;

    protected Account person;
    protected ConnectedAccount account;

    @BeforeEach
    final void signInSomebodyNew() {
        tiktok.reset();
        tiktok.knobs().processingDelay = Duration.ofMillis(100);
        person = creators.addSomebodyNew();
        account = creators.connect(person.name);
        signIn(account.owner());
    }

    protected final UploadFacts draft() {
        UploadFacts draft = uploads.newDraft(account.owner());
        return uploads.attach(account.owner(), draft.id(), videos.complete(account.owner(), TestVideos.small()))
                .orElseThrow();
    }

    /** Sends a draft and waits until it has come to rest. */
    protected final UploadFacts sent(UploadForm form) {
        UploadFacts queued = submit(draft(), form);
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> now(queued), now -> now.status().isAtRest());
    }

    /** As {@link #sent}, for what does not get through: its job is over by then, too. */
    protected final UploadFacts stopped(UploadForm form) {
        UploadFacts upload = sent(form);
        await().until(() -> jobs.getScheduledExecution(
                        TaskInstanceId.of("send", upload.id().toString()))
                .isEmpty());
        return upload;
    }

    protected final UploadFacts submit(UploadFacts draft, UploadForm form) {
        return submission.submit(account.owner(), draft.id(), form, null).orElseThrow();
    }

    protected final UploadFacts now(UploadFacts upload) {
        return uploads.find(account.owner(), upload.id()).orElseThrow();
    }

    protected final UploadStatus statusOf(UploadFacts upload) {
        return now(upload).status();
    }

    /** Waits for what the server brings into the page by itself. */
    protected static void soon(Callable<Boolean> shown) {
        await().pollInSameThread().atMost(Duration.ofSeconds(30)).until(() -> {
            MockVaadin.clientRoundtrip(false);
            return shown.call();
        });
    }

    /** As a person would: not where the field cannot be used. */
    protected static <V> void choose(HasValue<?, V> field, V value) {
        LocatorJ._assertEnabled((Component) field);
        field.setValue(value);
    }

    protected static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    /** What can be read of a component, one space between its parts. */
    protected static String textOf(Component component) {
        return Stream.concat(
                        Stream.of(component.getElement().getTextRecursively()),
                        Stream.of(component.getElement().getProperty("helperText", "")))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
