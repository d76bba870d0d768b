package app.midx.delivery;

import app.midx.account.AccountRates;
import app.midx.account.AccountTokens;
import app.midx.account.ReconnectNeededException;
import app.midx.media.MediaFiles;
import app.midx.media.StagedMedia;
import app.midx.tiktok.Chunk;
import app.midx.tiktok.ChunkPlan;
import app.midx.tiktok.RateWindow;
import app.midx.tiktok.TikTokException;
import app.midx.tiktok.TikTokSettings;
import app.midx.upload.SendCheck;
import app.midx.upload.UploadFacts;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whether an upload can be sent at this moment: its bytes, and what TikTok allows its account now. */
@Component
class Readiness {

    private static final Logger log = LoggerFactory.getLogger(Readiness.class);

    /** Long enough to sleep well between two packets, short enough to notice that the creator has cancelled. */
    private static final Duration WORTH_WAITING = Duration.ofSeconds(10);

    private final MediaFiles media;
    private final SendCheck check;
    private final AccountTokens tokens;
    private final AccountRates rates;
    private final TikTokSettings tiktok;
    private final Clock clock;

    Readiness(
            MediaFiles media,
            SendCheck check,
            AccountTokens tokens,
            AccountRates rates,
            TikTokSettings tiktok,
            Clock clock) {
        this.media = media;
        this.check = check;
        this.tokens = tokens;
        this.rates = rates;
        this.tiktok = tiktok;
        this.clock = clock;
    }

    ChunkPlan plan(UploadFacts upload) {
        return ChunkPlan.of(upload.bytesTotal(), tiktok.chunks());
    }

    /** The staged file; empty where it is gone, or not what was announced to TikTok. */
    Optional<StagedMedia> video(UploadFacts upload, ChunkPlan plan) {
        return Optional.ofNullable(upload.media())
                .flatMap(id -> media.find(upload.owner(), id))
                .filter(video -> video.size() == plan.size());
    }

    /**
     * What stands against a new attempt; empty where nothing does.
     *
     * @param window that its init will need a permit of
     * @throws app.midx.account.RateWindowFullException where there is none
     */
    Optional<Heard> objection(UploadFacts upload, RateWindow window) {
        StagedMedia video = video(upload, plan(upload)).orElse(null);
        if (video == null) {
            return Optional.of(new Heard.VideoGone());
        }
        if (!Arrival.of(video, clock.instant()).isSafeToAnnounce()) {
            return Optional.of(new Heard.BytesMissing());
        }
        try {
            tokens.prepare(upload.requireAccount());
            // Before the creator is asked about, or each of fifty that wait for their init would ask at each look.
            rates.require(upload.requireAccount(), window);
            return check.problems(upload).stream().findFirst().map(problem -> new Heard.Objection(problem.code()));
        } catch (TikTokException unanswered) {
            log.info("TikTok did not tell what upload {} may be: {}", upload.id(), unanswered.getMessage());
            return Optional.of(new Heard.NoAnswer());
        } catch (ReconnectNeededException gone) {
            return Optional.of(new Heard.Disconnected());
        }
    }

    /** Waits a little for the bytes of a chunk. TikTok never gets the last one of a file that is not known to be sound. */
    boolean await(StagedMedia video, Chunk chunk) {
        return video.complete() || media.await(video.id(), chunk.last() + 1, WORTH_WAITING);
    }
}
