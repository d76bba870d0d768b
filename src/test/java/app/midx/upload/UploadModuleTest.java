package app.midx.upload;

import app.midx.account.ConnectedAccount;
import app.midx.media.StagedVideos;
import app.midx.simulator.Account;
import app.midx.simulator.TikTokSimulator;
import app.midx.testing.ConnectedCreators;
import app.midx.testing.MidxTest;
import app.midx.testing.TestVideos;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A creator with a private account whom no other test knows. */
@MidxTest
abstract class UploadModuleTest {

    @Autowired
    protected TikTokSimulator tiktok;

    @Autowired
    protected Uploads uploads;

    @Autowired
    protected ToldByTikTok told;

    @Autowired
    private ConnectedCreators creators;

    @Autowired
    private StagedVideos videos;

    protected Account person;
    protected ConnectedAccount account;

    @BeforeEach
    final void somebodyNew() {
        tiktok.reset();
        person = creators.addSomebodyNew();
        account = creators.connect(person.name);
    }

    protected final UploadFacts draft() {
        UploadFacts draft = uploads.newDraft(account.owner());
        return uploads.attach(account.owner(), draft.id(), videos.complete(account.owner(), TestVideos.small()))
                .orElseThrow();
    }

    protected final AForm post() {
        return AForm.readyToPost().of(account.id());
    }

    protected final UploadForm forTheInbox() {
        return AForm.readyForTheInbox().of(account.id()).form();
    }

    protected final UploadFacts now(UploadFacts upload) {
        return uploads.find(account.owner(), upload.id()).orElseThrow();
    }

    protected final List<TimelineEntry> timeline(UploadFacts upload) {
        return uploads.timeline(account.owner(), upload.id());
    }
}
