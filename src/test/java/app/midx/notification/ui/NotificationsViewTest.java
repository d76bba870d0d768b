package app.midx.notification.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.midx.common.CreatorId;
import app.midx.notification.ChoiceStore;
import app.midx.testing.ViewTest;
import app.midx.tiktok.PrivacyLevel;
import app.midx.tiktok.Scopes;
import app.midx.upload.AnUpload;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadRested;
import app.midx.upload.Visibility;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

class NotificationsViewTest extends ViewTest {

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private ChoiceStore choices;

    @Autowired
    private TransactionTemplate transaction;

    private CreatorId ada;

    @BeforeEach
    void adaIsThere() {
        ada = connectedAccount("Ada", Scopes.USER_INFO_BASIC).owner();
        signIn(ada);
    }

    @Test
    void aNoteTellsOnWhateverPageWhatBecameOfAVideo() {
        open("account");

        UploadFacts upload = told();

        RestToast toast = _get(RestToast.class);
        assertThat(toast.getElement().getTextRecursively())
                .contains(upload.form().caption(), "Published on TikTok.", "Open");
        assertThat(_get(toast, Anchor.class).getHref()).isEqualTo("uploads/" + upload.id());
    }

    @Test
    void nobodyIsToldOfAnotherCreatorsVideos() {
        open("uploads");

        rested(CreatorId.next());

        assertThatNothingIsShown();
    }

    @Test
    void manyAtOnceDoNotHideThePage() {
        open("account");

        List<UploadFacts> many = List.of(told(), told(), told(), told());

        assertThat(_find(RestToast.class))
                .filteredOn(RestToast::isOpened)
                .hasSize(Announcer.AT_MOST)
                .extracting(toast -> _get(toast, Anchor.class).getHref())
                .doesNotContain("uploads/" + many.getFirst().id());
    }

    @Test
    void whoSwitchesNotesOffSeesNoneAndReadsThatTheyAreOff() {
        open("account");
        Checkbox inMidx = _get(Checkbox.class, spec -> spec.withLabel("In Midx, while it is open"));
        assertThat(inMidx.getValue()).isTrue();

        inMidx.setValue(false);
        rested(ada);

        assertThatNothingIsShown();
        assertThat(choices.of(ada).inPage()).isFalse();
        assertThat(_get(
                                SwitchRow.class,
                                spec -> spec.withPredicate(
                                        row -> row.getChildren().anyMatch(inMidx::equals)))
                        .getElement()
                        .getTextRecursively())
                .contains("Off. The list of uploads still shows everything.");
    }

    private UploadFacts rested(CreatorId owner) {
        UploadFacts upload = AnUpload.published(Visibility.PRIVATE, PrivacyLevel.SELF_ONLY)
                .of(owner)
                .facts();
        transaction.executeWithoutResult(running -> events.publishEvent(new UploadRested(upload, 1)));
        return upload;
    }

    private UploadFacts told() {
        UploadFacts upload = rested(ada);
        await().pollInSameThread()
                .until(() -> shown().stream()
                        .anyMatch(toast -> _get(toast, Anchor.class).getHref().equals("uploads/" + upload.id())));
        return upload;
    }

    private static void assertThatNothingIsShown() {
        await().pollInSameThread().during(Duration.ofMillis(300)).until(() -> shown().isEmpty());
    }

    private static List<RestToast> shown() {
        MockVaadin.clientRoundtrip(false);
        return _find(RestToast.class);
    }
}
