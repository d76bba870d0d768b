package app.midx.upload.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.midx.media.StagedVideos;
import app.midx.media.VideoFacts;
import app.midx.simulator.Fault;
import app.midx.simulator.Operation;
import app.midx.upload.SomeFacts;
import app.midx.upload.UploadFacts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A creator hears what TikTok will say of a video before they have waited for it. */
class PreflightViewTest extends UploadViewTest {

    @Autowired
    private StagedVideos arriving;

    @Test
    void aVideoThatWillFailIsToldOfWhileItIsStillOnItsWay() {
        compose(halfAVideo());

        browserReads(SomeFacts.at(22));

        assertThat(checks())
                .contains(
                        "Frame rate Will fail 22 frames a second",
                        "23 to 60 frames a second",
                        "-vf \"fps=30\"",
                        "TikTok's name for it: frame_rate_check_failed",
                        "Where it lies: Your file",
                        "Midx looks again once all of it has come",
                        "Picture 1080 × 1920 Fine");
        assertThat(button("Post to TikTok").isEnabled()).isFalse();
        assertThat(textOf(_get(PostBar.class))).contains("23 to 60 frames a second");
        assertThat(_get(CopyButton.class).getText()).isEqualTo("Copy line");
        assertThat(textOf(_get(VideoAlarm.class))).contains("TikTok will not take this video", "22 frames a second");
    }

    @Test
    void aVideoIsJudgedEvenBeforeMidxHasHeardOfIt() {
        compose(uploads.newDraft(account.owner()));
        assertThat(checks()).contains("Upload To do Choose a video.");

        browserReads(SomeFacts.at(22));

        assertThat(checks()).contains("Frame rate Will fail", "Upload Waiting").doesNotContain("Choose a video.");
    }

    @Test
    void anotherVideoIsJudgedAnew() {
        compose(halfAVideo());
        browserReads(SomeFacts.at(22));

        browserReads(SomeFacts.good());

        assertThat(checks()).doesNotContain("Will fail").contains("Frame rate 30 frames a second Fine");
        _assertNone(CommandLine.class);
        _assertNone(VideoAlarm.class);
    }

    @Test
    void aVideoThatIsArrivingCanBePostedAndIsSaidToBeScheduledLater() {
        UploadFacts draft = halfAVideo();
        uploads.save(account.owner(), draft.id(), Forms.onlyMe(account, "half"));
        compose(draft);

        browserReads(SomeFacts.good());

        assertThat(button("Post to TikTok").isEnabled()).isTrue();
        assertThat(button("Schedule…").isEnabled()).isFalse();
        assertThat(textOf(_get(ReasonList.class)))
                .contains("You can press it now", "To schedule it, wait until all of the video is here.");
        assertThat(button("Schedule…").getElement().getAttribute("aria-describedby"))
                .isEqualTo(ReasonList.ID);
    }

    @Test
    void whatWasSaidOfOneFileIsNotSaidOfTheNext() {
        compose(halfAVideo());
        browserReads(SomeFacts.at(22));

        browserSays(JsonMapper.shared().createObjectNode());

        assertThat(checks()).doesNotContain("Frame rate");
    }

    @Test
    void aVideoThatWasSentBeforeIsRecognizedForItsAccount() {
        UploadFacts earlier = sent(Forms.onlyMe(account, "first"));

        compose(draft());

        assertThat(checks()).contains("The same file Note", "Sent Today, ", "Published");
        assertThat(_get(Anchor.class, spec -> spec.withText("See that upload")).getHref())
                .isEqualTo("uploads/" + earlier.id());
    }

    @Test
    void aVideoThatNeverBecameAPostMayBeSentAgainWithoutAWord() {
        tiktok.enqueue(Fault.error(Operation.VIDEO_INIT, 403, "spam_risk_too_many_posts"));
        stopped(Forms.onlyMe(account, "refused"));

        compose(draft());

        assertThat(checks()).doesNotContain("The same file");
    }

    private UploadFacts halfAVideo() {
        UploadFacts draft = uploads.newDraft(account.owner());
        return uploads.attach(account.owner(), draft.id(), arriving.announced(account.owner(), 1_000))
                .orElseThrow();
    }

    private void compose(UploadFacts draft) {
        open("uploads/" + draft.id() + "/edit");
        soon(() -> !checks().contains("Asking TikTok"));
    }

    private static void browserReads(VideoFacts facts) {
        browserSays(JsonMapper.shared().valueToTree(facts));
    }

    private static void browserSays(JsonNode facts) {
        VideoPicker picker = _get(VideoPicker.class);
        var detail = JsonMapper.shared().createObjectNode().set("event.detail", facts);
        picker.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(picker.getElement(), "file-facts", detail));
    }

    /** What can be read, one space between its parts. */
    private static String checks() {
        return _find(_get(ChecksPanel.class), Component.class).stream()
                .filter(part -> part.getChildren().findAny().isEmpty())
                .map(part -> part.getElement().getText())
                .collect(Collectors.joining(" "));
    }
}
