package app.midx.delivery;

import app.midx.account.AccountTokens;
import app.midx.account.ReconnectNeededException;
import app.midx.common.Secret;
import app.midx.tiktok.ChunkPlan;
import app.midx.tiktok.PostInfo;
import app.midx.tiktok.PublishInit;
import app.midx.tiktok.Retry;
import app.midx.tiktok.TikTokApi;
import app.midx.tiktok.TikTokError;
import app.midx.tiktok.TikTokRefusedException;
import app.midx.tiktok.TikTokUnreachableException;
import app.midx.upload.SendMode;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadForm;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks TikTok for a publish_id. */
@Component
class Opening {

    private static final Logger log = LoggerFactory.getLogger(Opening.class);

    private final AccountTokens tokens;
    private final TikTokApi tiktok;

    Opening(AccountTokens tokens, TikTokApi tiktok) {
        this.tokens = tokens;
        this.tiktok = tiktok;
    }

    Heard open(UploadFacts upload, ChunkPlan plan) {
        try {
            return new Heard.Opened(tokens.call(upload.requireAccount(), token -> init(token, upload.form(), plan)));
        } catch (TikTokRefusedException refused) {
            TikTokError error = refused.error();
            log.info("TikTok refused init of upload {}: {}", upload.id(), error.code());
            // Trouble at TikTok may have come after the effect; a full window is no trouble.
            return error.retry() == Retry.BACKOFF && error.httpStatus() != 429
                    ? new Heard.NoAnswer()
                    : new Heard.InitRefused(error);
        } catch (TikTokUnreachableException unreachable) {
            log.info("Init of upload {} was not answered: {}", upload.id(), unreachable.getMessage());
            return new Heard.NoAnswer();
        } catch (ReconnectNeededException gone) {
            return new Heard.Disconnected();
        }
    }

    private PublishInit init(Secret token, UploadForm form, ChunkPlan plan) {
        return form.mode() == SendMode.DIRECT_POST
                ? tiktok.initDirectPost(token, postInfo(form), plan)
                : tiktok.initInboxDraft(token, plan);
    }

    private static PostInfo postInfo(UploadForm form) {
        return new PostInfo(
                form.caption(),
                Objects.requireNonNull(form.privacyLevel(), "a queued direct post has a privacy level"),
                !form.allowDuet(),
                !form.allowStitch(),
                !form.allowComment(),
                form.coverTimestampMs(),
                form.isBrandedContent(),
                form.isYourBrand(),
                form.aiGenerated());
    }
}
