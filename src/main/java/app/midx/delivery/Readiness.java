package app.midx.delivery;

import app.midx.account.AccountRates;
import app.midx.account.AccountTokens;
import app.midx.account.ReconnectNeededException;
import app.midx.common.MediaId;
import app.midx.media.MediaFiles;
import app.midx.media.StagedFile;
import app.midx.media.StagedMedia;
import app.midx.tiktok.ChunkPlan;
import app.midx.tiktok.RateWindow;
import app.midx.tiktok.TikTokException;
import app.midx.tiktok.TikTokSettings;
import app.midx.upload.SendCheck;
import app.midx.upload.UploadFacts;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Whether an upload can be sent at this moment: its video, and what TikTok allows its account now. */
@Component
class Readiness {

    private static final Logger log = LoggerFactory.getLogger(Readiness.class);

    private final MediaFiles media;
    private final SendCheck check;
    private final AccountTokens tokens;
    private final AccountRates rates;
    private final TikTokSettings tiktok;
    private final SendingSettings settings;
    private final Clock clock;

    Readiness(
            MediaFiles media,
            SendCheck check,
            AccountTokens tokens,
            AccountRates rates,
            TikTokSettings tiktok,
            SendingSettings settings,
            Clock clock) {
        this.media = media;
        this.check = check;
        this.tokens = tokens;
        this.rates = rates;
        this.tiktok = tiktok;
        this.settings = settings;
        this.clock = clock;
    }

    ChunkPlan plan(UploadFacts upload) {
        return ChunkPlan.of(upload.bytesTotal(), tiktok.chunks());
    }

    /** The staged file, looked up once a look; empty where it is gone, or not what was announced to TikTok. */
    Optional<StagedFile> video(Look look) {
        if (look.video() == null) {
            find(look.upload()).ifPresent(look::found);
        }
        return Optional.ofNullable(look.video());
    }

    private Optional<StagedFile> find(UploadFacts upload) {
        return Optional.ofNullable(upload.media())
                .flatMap(id -> media.file(upload.owner(), id))
                .filter(file -> file.size() == upload.bytesTotal());
    }

    /** Why there is no video. */
    Heard absence(UploadFacts upload) {
        MediaId video = upload.media();
        if (video == null) {
            return new Heard.VideoGone();
        }
        return media.absence(upload.owner(), video)
                .map(why -> switch (why) {
                    case NO_VIDEO -> new Heard.VideoUnfit("file_format_check_failed");
                    case NEVER_CAME -> new Heard.VideoNeverCame();
                    case ERASED -> new Heard.VideoGone();
                })
                // Its record waits for bytes that nobody finds: no reason to wait for longer than for any other.
                .orElseGet(() -> new Heard.BytesMissing(true));
    }

    /**
     * What stands against a new attempt; null where nothing does.
     *
     * @param video as far as it is here
     * @param window that its init will need a permit of
     * @throws app.midx.account.RateWindowFullException where there is none
     */
    @Nullable
    Heard objection(UploadFacts upload, StagedMedia video, RateWindow window) {
        if (upload.isLater(settings.lateGrace(), clock.instant())) {
            return new Heard.Objection("midx_time_missed");
        }
        try {
            tokens.prepare(upload.requireAccount());
            // Before the creator is asked about, or each of fifty that wait for their init would ask at each look.
            rates.require(upload.requireAccount(), window);
            Heard fault = fault(upload, video);
            return fault != null
                    ? fault
                    : check.problems(upload).stream()
                            .findFirst()
                            .map(problem -> new Heard.Objection(problem.code()))
                            .orElse(null);
        } catch (TikTokException unanswered) {
            log.info("TikTok did not tell what upload {} may be: {}", upload.id(), unanswered.getMessage());
            return new Heard.NoAnswer();
        } catch (ReconnectNeededException gone) {
            return new Heard.Disconnected();
        }
    }

    /** Whether somebody has ended the access to the account while nothing was asked or sent; null where it goes on. */
    @Nullable
    Heard lostAccess(UploadFacts upload) {
        try {
            tokens.prepare(upload.requireAccount());
            return null;
        } catch (TikTokException unanswered) {
            return new Heard.NoAnswer();
        } catch (ReconnectNeededException gone) {
            return new Heard.Disconnected();
        }
    }

    /** What is wrong with a video that is wholly here; null where nothing is, or too little of it is here to tell. */
    @Nullable
    Heard fault(UploadFacts upload, StagedMedia video) {
        try {
            return check.fault(upload, video).map(Heard.VideoUnfit::new).orElse(null);
        } catch (TikTokException unanswered) {
            log.info("TikTok did not tell how long upload {} may be: {}", upload.id(), unanswered.getMessage());
            return new Heard.NoAnswer();
        } catch (ReconnectNeededException gone) {
            return new Heard.Disconnected();
        }
    }
}
