package app.midx.upload;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.account.ConnectedAccount;
import app.midx.common.UploadId;
import app.midx.testing.ConnectedCreators;
import app.midx.testing.MidxTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a creator did before is offered again: to them alone, and never what has to be chosen anew. */
@MidxTest
class LastSettingsTest {

    @Autowired
    private LastSettings last;

    @Autowired
    private CaptionHistory captions;

    @Autowired
    private UploadLedger ledger;

    @Autowired
    private ConnectedCreators creators;

    @Autowired
    private Clock clock;

    private ConnectedAccount account;

    @BeforeEach
    void connect() {
        account = creators.connectSomebodyNew();
    }

    @Test
    void onlyAccountAndModeAreTakenOver() {
        pressed(AForm.readyForTheInbox().of(account.id()).captioned("#one").allowing(true, true, true), 2);

        assertThat(last.lastOf(account.owner(), account.id()))
                .contains(AForm.readyForTheInbox().of(account.id()).form());
    }

    @Test
    void theLatestPressCountsForEachAccountAndDraftsDoNot() {
        ConnectedAccount other = creators.connectTo(account.owner(), creators.addSomebodyNew().name);
        pressed(AForm.readyForTheInbox().of(account.id()).captioned("#one"), 3);
        pressed(AForm.readyToPost().of(other.id()).captioned("#two @vera"), 2);
        ledger.add(draft(AForm.readyForTheInbox().of(other.id()).captioned("#three")));

        assertThat(last.lastOf(account.owner(), account.id()).orElseThrow().mode())
                .isEqualTo(SendMode.INBOX_DRAFT);
        LastSettings.Last whole = last.lastOf(account.owner()).orElseThrow();
        assertThat(whole.form()).isEqualTo(UploadForm.empty(other.id()));
        assertThat(whole.hashtags()).containsExactly("#two");
        assertThat(captions.tagsOf(account.owner())).containsExactlyInAnyOrder("#one", "#two", "@vera");
    }

    @Test
    void tagsComeByUseAndInTheirLatestSpelling() {
        pressed(AForm.readyToPost().of(account.id()).captioned("#diy #once"), 3);
        pressed(AForm.readyToPost().of(account.id()).captioned("#DIY @vera"), 2);

        assertThat(captions.tagsOf(account.owner())).containsExactly("#DIY", "@vera", "#once");
    }

    @Test
    void nobodyIsOfferedWhatAnotherDid() {
        pressed(AForm.readyToPost().of(account.id()).captioned("#mine"), 1);
        ConnectedAccount stranger = creators.connectSomebodyNew();

        assertThat(last.lastOf(stranger.owner())).isEmpty();
        assertThat(last.lastOf(stranger.owner(), account.id())).isEmpty();
        assertThat(captions.tagsOf(stranger.owner())).isEmpty();
    }

    private void pressed(AForm form, int hoursAgo) {
        Upload upload = draft(form);
        upload.submit(10, null, clock.instant().minus(Duration.ofHours(hoursAgo)));
        ledger.add(upload);
    }

    private Upload draft(AForm form) {
        Instant now = clock.instant();
        return new Upload(UploadId.next(), account.owner(), form.form(), now);
    }
}
