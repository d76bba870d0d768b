package app.midx.upload.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.getNotifications;
import static org.assertj.core.api.Assertions.assertThat;

import app.midx.account.ConnectedAccount;
import app.midx.simulator.Operation;
import app.midx.tiktok.PrivacyLevel;
import app.midx.upload.SendMode;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadForm;
import app.midx.upload.UploadStatus;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComposerViewTest extends UploadViewTest {

    @Test
    void aDraftIsThereFromTheFirstMomentAndOnlyOnce() {
        open("uploads/new");
        String place = place();
        open("uploads/new");

        UploadFacts draft = uploads.page(account.owner(), Set.of(), 0, 10).getFirst();
        assertThat(place).isEqualTo("uploads/" + draft.id() + "/edit").isEqualTo(place());
        assertThat(uploads.count(account.owner(), Set.of())).isEqualTo(1);
    }

    @Test
    void exactlyTikToksAudiencesAreOfferedAndNothingIsChosen() {
        compose();

        assertThat(audience().getListDataView().getItems())
                .containsExactly(
                        PrivacyLevel.FOLLOWER_OF_CREATOR, PrivacyLevel.MUTUAL_FOLLOW_FRIENDS, PrivacyLevel.SELF_ONLY);
        assertThat(audience().getValue()).isNull();
        assertThat(Stream.of("Allow Comment", "Allow Duet", "Allow Stitch", "Disclose video content")
                        .map(ComposerViewTest::box))
                .noneMatch(Checkbox::getValue);
        assertThat(box("AI-generated content").getValue()).isFalse();
        _assertNone(Checkbox.class, spec -> spec.withLabel("Your brand"));
        assertThat(button("Post to TikTok").isEnabled()).isFalse();
    }

    @Test
    void whatTheAccountHasSwitchedOffCannotBeTicked() {
        person.commentDisabled = true;

        compose();

        assertThat(Stream.of("Allow Comment", "Allow Duet", "Allow Stitch").map(ComposerViewTest::box))
                .noneMatch(Checkbox::isEnabled);
        assertThat(textOf(_get(AudienceSection.class))).contains("do not allow comments, duets and stitches");
    }

    @Test
    void tikTokIsAskedAfreshWheneverTheComposerIsShown() {
        String draft = compose().id().toString();
        person.displayName = "Renamed";
        person.privateAccount = false;

        open("uploads");
        open("uploads/" + draft + "/edit");
        settle();

        assertThat(textOf(_get(AccountBadge.class))).contains("Renamed");
        assertThat(audience().getListDataView().getItems()).contains(PrivacyLevel.PUBLIC_TO_EVERYONE);
        assertThat(tiktok.requests())
                .filteredOn(request -> request.operation() == Operation.CREATOR_INFO)
                .hasSize(2);
    }

    @Test
    void whatIsFilledInIsKeptAtOnce() {
        UploadFacts draft = compose();

        choose(_get(TextArea.class, spec -> spec.withLabel("Caption")), "Tür auf 🚪");
        choose(audience(), PrivacyLevel.SELF_ONLY);
        choose(box("Allow Comment"), true);
        choose(box("AI-generated content"), true);

        UploadForm kept = now(draft).form();
        assertThat(kept.caption()).isEqualTo("Tür auf 🚪");
        assertThat(kept.privacyLevel()).isEqualTo(PrivacyLevel.SELF_ONLY);
        assertThat(kept.allowComment()).isTrue();
        assertThat(kept.aiGenerated()).isTrue();

        assertThat(textOf(_get(SavedMark.class))).startsWith("Saved");
    }

    @Test
    void aDraftIsShownAgainAsItWasLeft() {
        UploadFacts draft = draft();
        uploads.save(account.owner(), draft.id(), Forms.onlyMe(account, "left behind"));

        open("uploads/" + draft.id() + "/edit");
        settle();

        assertThat(_get(TextArea.class).getValue()).isEqualTo("left behind");
        assertThat(audience().getValue()).isEqualTo(PrivacyLevel.SELF_ONLY);
        assertThat(button("Post to TikTok").isEnabled()).isTrue();
    }

    @Test
    void disclosingAsksWhatItIsAndPromisesTheLabelThatTikTokGives() {
        composeWithVideo();
        choose(audience(), PrivacyLevel.SELF_ONLY);

        choose(box("Disclose video content"), true);
        assertThat(textOf(_get(PostBar.class)))
                .contains("You need to indicate if your content promotes yourself, a third party, or both.");
        assertThat(_get(PostBar.class).getElement().getAttribute("title"))
                .isEqualTo("You need to indicate if your content promotes yourself, a third party, or both.");
        assertThat(button("Post to TikTok").isEnabled()).isFalse();

        choose(box("Your brand"), true);
        assertThat(textOf(_get(DisclosureSection.class)))
                .contains("Your photo/video will be labeled as 'Promotional content'");
        assertThat(textOf(_get(ConsentLine.class)))
                .isEqualTo("By posting, you agree to TikTok's Music Usage Confirmation");
        assertThat(button("Post to TikTok").isEnabled()).isTrue();
    }

    @Test
    void brandedContentAndAPrivateVideoExcludeEachOther() {
        compose();
        choose(box("Disclose video content"), true);

        choose(audience(), PrivacyLevel.SELF_ONLY);
        assertThat(box("Branded content").isEnabled()).isFalse();

        choose(audience(), PrivacyLevel.MUTUAL_FOLLOW_FRIENDS);
        choose(box("Branded content"), true);
        assertThat(audience().getItemEnabledProvider().test(PrivacyLevel.SELF_ONLY))
                .isFalse();
        assertThat(textOf(_get(DisclosureSection.class)))
                .contains("Your photo/video will be labeled as 'Paid partnership'");
        assertThat(textOf(_get(ConsentLine.class)).strip())
                .isEqualTo("By posting, you agree to TikTok's Branded Content Policy and Music Usage Confirmation.");
        assertThat(_get(ConsentLine.class).getChildren().filter(Anchor.class::isInstance))
                .hasSize(2);
    }

    @Test
    void tickingBrandedContentForgetsNoAudienceThatWasChosen() {
        compose();
        choose(audience(), PrivacyLevel.MUTUAL_FOLLOW_FRIENDS);
        choose(box("Disclose video content"), true);

        choose(box("Branded content"), true);

        assertThat(audience().getValue()).isEqualTo(PrivacyLevel.MUTUAL_FOLLOW_FRIENDS);
    }

    @Test
    void everythingThatKeepsTheButtonDisabledIsSaidBesideIt() {
        compose();
        choose(box("Disclose video content"), true);
        choose(_get(TextArea.class, spec -> spec.withLabel("Caption")), "🚪".repeat(1101));

        assertThat(textOf(_get(PostBar.class)))
                .contains(
                        "Choose a video.",
                        "Shorten the caption by 2 characters.",
                        "Choose who can view it.",
                        "You need to indicate if your content promotes yourself, a third party, or both.");
        assertThat(_get(TextArea.class).getErrorMessage()).startsWith("2 characters too long");
        assertThat(_get(TextArea.class).getValue()).hasSize(2202);
    }

    @Test
    void theLastSettingsFillInWhatNeedNotBeChosenAnew() {
        sent(Forms.forTheInbox(account, "Frost again #diy #Garden"));
        UploadFacts draft = compose();
        choose(_get(TextArea.class, spec -> spec.withLabel("Caption")), "New #garden");

        _click(button("Use my last settings"));

        UploadForm filled = now(draft).form();
        assertThat(filled.mode()).isEqualTo(SendMode.INBOX_DRAFT);
        assertThat(filled.account()).isEqualTo(account.id());
        assertThat(filled.privacyLevel()).isNull();
        assertThat(Stream.of(filled.allowComment(), filled.disclose(), filled.aiGenerated()))
                .containsOnly(false);
    }

    @Test
    void whoHasSentNothingYetIsOfferedNoLastSettings() {
        compose();

        _assertNone(PresetBar.class);
    }

    @Test
    void aPublicAccountIsToldWhyItCannotPostYetAndOfferedADraft() {
        person.privateAccount = false;
        composeWithVideo();
        assertThat(textOf(_get(TermsNote.class)))
                .contains("TikTok has not audited Midx yet", "make your account itself private");
        assertThat(button("Post to TikTok").isEnabled()).isFalse();

        _click(button("Send as a draft instead"));

        assertThat(button("Send draft to TikTok").isEnabled()).isTrue();
        _assertNone(TermsNote.class);
        _assertNone(AudienceSection.class);
        assertThat(textOf(_get(DraftNote.class))).contains("TikTok takes the video alone");
    }

    @Test
    void aRefusalIsExplainedAndTikTokCanBeAskedAgain() {
        person.bannedFromPosting = true;
        compose();
        assertThat(textOf(_get(TermsNote.class))).contains("TikTok has barred this account");

        person.bannedFromPosting = false;
        _click(button("Ask TikTok again"));
        settle();

        _assertNone(TermsNote.class);
    }

    @Test
    void withSeveralAccountsTheCreatorChoosesWhichOne() {
        ConnectedAccount other = creators.connectTo(account.owner(), creators.addSomebodyNew().name);
        compose();
        Select<ConnectedAccount> choice = accounts();
        assertThat(choice.getValue()).isNull();

        choose(choice, other);
        settle();

        assertThat(textOf(_get(AccountBadge.class))).contains(other.name());
        assertThat(audience().getListDataView().getItems()).hasSize(3);
    }

    @Test
    void theButtonHandsTheVideoOverAndLeadsToTheList() {
        UploadFacts draft = composeWithVideo();
        choose(audience(), PrivacyLevel.SELF_ONLY);

        _click(button("Post to TikTok"));
        soon(() -> place().equals("uploads"));

        assertThat(getNotifications())
                .singleElement()
                .satisfies(notice ->
                        assertThat(notice.getElement().getProperty("text")).contains("several minutes"));
        soon(() -> statusOf(draft) == UploadStatus.PUBLISHED);
        assertThat(tiktok.violations()).isEmpty();
    }

    @Test
    void whatTikTokNoLongerAllowsIsRefusedOnTheServerToo() {
        UploadFacts draft = composeWithVideo();
        choose(audience(), PrivacyLevel.SELF_ONLY);
        person.privateAccount = false;

        _click(button("Post to TikTok"));
        soon(() -> !getNotifications().isEmpty());

        assertThat(statusOf(draft)).isEqualTo(UploadStatus.DRAFT);
        assertThat(tiktok.posts()).isEmpty();
        settle();
        _assertOne(TermsNote.class);
    }

    @Test
    void anUploadThatIsNoDraftAnyMoreIsShownInItsDetails() {
        UploadFacts sent = sent(Forms.onlyMe(account, "gone"));

        open("uploads/" + sent.id() + "/edit");

        assertThat(place()).isEqualTo("uploads/" + sent.id());
    }

    @Test
    void somebodyElsesDraftIsNotThere() {
        UploadFacts draft = draft();
        signIn(creators.connectSomebodyNew().owner());

        open("uploads/" + draft.id() + "/edit");

        assertThat(_get(H1.class).getText()).isEqualTo("This page is not here");
    }

    private UploadFacts compose() {
        UploadFacts draft = uploads.newDraft(account.owner());
        open("uploads/" + draft.id() + "/edit");
        settle();
        return draft;
    }

    private UploadFacts composeWithVideo() {
        UploadFacts draft = draft();
        open("uploads/" + draft.id() + "/edit");
        settle();
        return draft;
    }

    private static void settle() {
        soon(() -> !textOf(_get(ChecksPanel.class)).contains("Asking TikTok"));
    }

    @SuppressWarnings("unchecked")
    private static Select<PrivacyLevel> audience() {
        return _get(Select.class, spec -> spec.withLabel("Who can view this video"));
    }

    @SuppressWarnings("unchecked")
    private static Select<ConnectedAccount> accounts() {
        return _get(Select.class, spec -> spec.withLabel("Account"));
    }

    private static Checkbox box(String label) {
        return _get(Checkbox.class, spec -> spec.withLabel(label));
    }
}
