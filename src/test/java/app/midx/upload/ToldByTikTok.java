package app.midx.upload;

import java.time.Clock;
import java.util.Arrays;

/** Takes uploads along the way that TikTok tells of, without a TikTok: no job follows them. */
public class ToldByTikTok {

    private final UploadJourney journey;
    private final UploadLedger ledger;
    private final Clock clock;

    ToldByTikTok(UploadJourney journey, UploadLedger ledger, Clock clock) {
        this.journey = journey;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A draft that TikTok has in full by now. */
    public UploadFacts delivered(UploadFacts draft, UploadForm form) {
        return ledger.change(draft.id(), upload -> {
                    upload.edit(form, clock.instant());
                    upload.submit(1_000, null, clock.instant());
                    upload.sending("v_pub_file~v2-1.1", clock.instant());
                    upload.processing(clock.instant());
                })
                .orElseThrow();
    }

    public void inInbox(UploadFacts upload) {
        journey.inInbox(upload.id(), null);
    }

    /** @param publicPostIds all posts that are public now */
    public void posts(UploadFacts upload, long... publicPostIds) {
        journey.posts(upload.id(), Arrays.stream(publicPostIds).boxed().toList(), "log-1");
    }

    public void failed(UploadFacts upload, String code) {
        journey.failed(upload.id(), new TikTokSays(code, "log-1"), EventCause.TIKTOK);
    }

    /** As after the days that videos are kept. */
    public void forgetVideo(UploadFacts upload) {
        ledger.change(upload.id(), Upload::forgetVideo);
    }
}
