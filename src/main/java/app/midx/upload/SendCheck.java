package app.midx.upload;

import app.midx.account.AccountState;
import app.midx.account.Accounts;
import app.midx.account.ConnectedAccount;
import app.midx.account.ReconnectNeededException;
import app.midx.common.AccountId;
import app.midx.media.StagedMedia;
import app.midx.media.VideoFacts;
import app.midx.tiktok.Retry;
import app.midx.tiktok.TikTokRefusedException;
import app.midx.upload.Check.Level;
import app.midx.upload.SubmissionProblem.Field;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Looks once more, right before a video is sent, whether the creator's choices still hold: hours may have passed since they
 * pressed the button. Nothing is ever mended in silence; what does not hold any more is for the creator to decide anew.
 */
@Service
public class SendCheck {

    private final Accounts accounts;
    private final PostingDesk desk;
    private final Caps caps;

    SendCheck(Accounts accounts, PostingDesk desk, Caps caps) {
        this.accounts = accounts;
        this.desk = desk;
        this.caps = caps;
    }

    /**
     * What only the creator can mend; empty where the upload may go. For a direct post TikTok is asked what the account may
     * post now (TikTok: Query Creator Info; Content Sharing Guidelines, point 1); for a draft it is not. Not for use inside a
     * transaction.
     *
     * @throws app.midx.tiktok.TikTokException where TikTok could not be asked, so that nothing is known: ask again later
     */
    public List<SubmissionProblem> problems(UploadFacts upload) {
        ConnectedAccount account = account(upload);
        if (account == null) {
            return List.of(SubmissionProblem.of(Field.ACCOUNT, "midx_account_gone"));
        }
        List<SubmissionProblem> problems =
                SubmissionRules.recheck(upload.form(), terms(upload, account), upload.durationMs());
        // What TikTok itself says comes first: it knows of more than Midx has sent.
        return problems.isEmpty() ? caps.problems(upload) : problems;
    }

    /**
     * What is wrong with the video itself, now that all of it is here; to be asked before TikTok can have all of it. Not for use
     * inside a transaction.
     *
     * @return the code with which TikTok would refuse it; empty where it would not, or nothing is known of the video
     * @throws app.midx.tiktok.TikTokException where TikTok could not be asked how long it may be: ask again later
     */
    public Optional<String> fault(UploadFacts upload, StagedMedia video) {
        return Preflight.of(video, null, longestAllowed(upload, video.facts())).stream()
                .filter(check -> check.level() == Level.WILL_FAIL)
                .findFirst()
                .map(Check::code);
    }

    /** Null where the account's own limit was held against this length already, when the sending began. */
    private @Nullable Duration longestAllowed(UploadFacts upload, @Nullable VideoFacts facts) {
        Long durationMs = facts == null ? null : facts.durationMs();
        boolean asSaid = durationMs == null || (upload.durationMs() != null && durationMs <= upload.durationMs());
        ConnectedAccount account = asSaid ? null : account(upload);
        return account == null ? null : SubmissionRules.longestAllowed(upload.form(), terms(upload, account));
    }

    private @Nullable ConnectedAccount account(UploadFacts upload) {
        AccountId id = upload.form().account();
        return id == null ? null : accounts.find(upload.owner(), id).orElse(null);
    }

    private PostingTerms terms(UploadFacts upload, ConnectedAccount account) {
        boolean draft = upload.form().mode() == SendMode.INBOX_DRAFT;
        if (draft || account.state() == AccountState.RECONNECT) {
            return desk.unasked(account);
        }
        try {
            return desk.ask(account);
        } catch (TikTokRefusedException refused) {
            if (refused.error().retry() == Retry.BACKOFF) {
                throw refused;
            }
            return desk.refused(account, refused.error().code());
        } catch (ReconnectNeededException gone) {
            return desk.refused(account, "midx_reconnect");
        }
    }
}
