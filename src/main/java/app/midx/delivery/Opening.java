package app.midx.delivery;

import app.midx.account.AccountTokens;
import app.midx.account.ReconnectNeededException;
import app.midx.common.AccountId;
import app.midx.common.Secret;
import app.midx.tiktok.ChunkPlan;
import app.midx.tiktok.PostInfo;
import app.midx.tiktok.PublishInit;
import app.midx.tiktok.TikTokApi;
import app.midx.tiktok.TikTokError;
import app.midx.tiktok.TikTokRefusedException;
import app.midx.tiktok.TikTokSettings;
import app.midx.tiktok.TikTokUnreachableException;
import app.midx.upload.EventCause;
import app.midx.upload.SendMode;
import app.midx.upload.TikTokSays;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadForm;
import java.time.Duration;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Begins an attempt: notes that TikTok will be asked, asks for a publish_id, notes the answer, and goes on to the bytes. */
@Component
class Opening {

    private static final Logger log = LoggerFactory.getLogger(Opening.class);

    /** After this many attempts in a row something is wrong that trying will not mend. */
    private static final int MOST_ATTEMPTS = 20;

    /** A minute window is always free again after it (TikTok: API rate limits). */
    private static final Duration RATE_WINDOW = Duration.ofSeconds(61);

    private final Journal journal;
    private final AccountTokens tokens;
    private final TikTokApi tiktok;
    private final Transfer transfer;
    private final TikTokSettings settings;

    Opening(Journal journal, AccountTokens tokens, TikTokApi tiktok, Transfer transfer, TikTokSettings settings) {
        this.journal = journal;
        this.tokens = tokens;
        this.tiktok = tiktok;
        this.transfer = transfer;
        this.settings = settings;
    }

    Later open(UploadFacts upload) {
        ChunkPlan plan = ChunkPlan.of(upload.bytesTotal(), settings.chunks());
        AccountId account = Objects.requireNonNull(upload.form().account(), "a queued upload has an account");
        JournalEntry requested = journal.requestInit(upload.id(), plan);
        try {
            PublishInit init = tokens.call(account, token -> init(token, upload.form(), plan));
            return transfer.send(upload, journal.opened(requested, init));
        } catch (TikTokRefusedException refused) {
            return refused(requested, refused.error());
        } catch (ReconnectNeededException gone) {
            TikTokSays why = new TikTokSays("midx_reconnect", null);
            journal.end(
                    requested,
                    Outcome.INIT_REFUSED,
                    why,
                    uploads -> uploads.needsAttention(requested.upload(), why, EventCause.MIDX));
            return Later.never();
        } catch (TikTokUnreachableException unreachable) {
            log.info("Init of upload {} was not answered", upload.id());
            return again(requested, Outcome.INIT_LOST, new TikTokSays("midx_tiktok_unreachable", null), Duration.ZERO);
        }
    }

    /** No byte was sent to it, so it cannot have become a post. */
    Later initWasLost(JournalEntry requested) {
        return again(requested, Outcome.INIT_LOST, new TikTokSays("midx_send_interrupted", null), Duration.ZERO);
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

    private Later refused(JournalEntry requested, TikTokError error) {
        TikTokSays why = new TikTokSays(error.code(), error.logId());
        return switch (error.retry()) {
            case BACKOFF ->
                again(requested, Outcome.INIT_REFUSED, why, error.httpStatus() == 429 ? RATE_WINDOW : Duration.ZERO);
            // The creator can wait for a cap to lift, connect the account anew, or choose another privacy level.
            case LATER, REAUTHORIZE, REFRESH_TOKEN -> needsAttention(requested, why);
            case NEVER ->
                error.is("privacy_level_option_mismatch")
                                || error.is("unaudited_client_can_only_post_to_private_accounts")
                        ? needsAttention(requested, why)
                        : failed(requested, why);
        };
    }

    private Later needsAttention(JournalEntry requested, TikTokSays why) {
        journal.end(
                requested,
                Outcome.INIT_REFUSED,
                why,
                uploads -> uploads.needsAttention(requested.upload(), why, EventCause.TIKTOK));
        return Later.never();
    }

    private Later failed(JournalEntry requested, TikTokSays why) {
        journal.end(
                requested,
                Outcome.INIT_REFUSED,
                why,
                uploads -> uploads.failed(requested.upload(), why, EventCause.TIKTOK));
        return Later.never();
    }

    private Later again(JournalEntry requested, Outcome outcome, TikTokSays why, Duration atLeast) {
        if (requested.number() >= MOST_ATTEMPTS) {
            return needsAttention(requested, why);
        }
        journal.end(requested, outcome, why, uploads -> {});
        return Later.in(atLeast.plus(Backoff.after(requested.number(), RandomGenerator.getDefault())));
    }
}
