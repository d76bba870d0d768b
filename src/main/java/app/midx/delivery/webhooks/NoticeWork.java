package app.midx.delivery.webhooks;

import app.midx.account.AccountTokens;
import app.midx.account.LostAccess;
import app.midx.account.ReconnectNeededException;
import app.midx.account.Removal;
import app.midx.account.TikTokGrants;
import app.midx.common.AccountId;
import app.midx.delivery.SendJobs;
import app.midx.tiktok.Retry;
import app.midx.tiktok.Scopes;
import app.midx.tiktok.TikTokApi;
import app.midx.tiktok.TikTokRefusedException;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Acts upon what was told. It may be told late, twice and in any order, and this may be broken off anywhere and run again. */
@Service
class NoticeWork {

    private static final Logger log = LoggerFactory.getLogger(NoticeWork.class);

    /** Refusals after which the same question has to be put again. */
    private static final Set<Retry> TELL_NOTHING = EnumSet.of(Retry.BACKOFF, Retry.REFRESH_TOKEN);

    private final NoticeStore notices;
    private final TikTokGrants grants;
    private final AccountTokens tokens;
    private final TikTokApi tiktok;
    private final SendJobs sends;
    private final Scheduler scheduler;
    private final Clock clock;

    NoticeWork(
            NoticeStore notices,
            TikTokGrants grants,
            AccountTokens tokens,
            TikTokApi tiktok,
            SendJobs sends,
            Scheduler scheduler,
            Clock clock) {
        this.notices = notices;
        this.grants = grants;
        this.tokens = tokens;
        this.tiktok = tiktok;
        this.sends = sends;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    void handle(NoticeId id) {
        notices.findUnhandled(id).ifPresent(notice -> {
            String openId = notice.openId() == null ? "" : notice.openId();
            grants.find(openId).ifPresent(account -> handle(account, notice));
            notices.handled(id, clock.instant());
        });
    }

    private void handle(AccountId account, Notice notice) {
        if (notice.kind() == NoticeKind.REMOVAL) {
            remove(account, notice);
        } else if (notice.publishId() != null) {
            sends.askNow(account, notice.publishId());
        }
        scheduler.triggerCheckForDueExecutions();
    }

    private void remove(AccountId account, Notice notice) {
        LostAccess why = notice.lostAccess() == null ? LostAccess.UNKNOWN : notice.lostAccess();
        Removal removal = grants.removed(account, why, notice.at());
        if (removal == Removal.IN_DOUBT && !isGood(account)) {
            removal = grants.removed(account, why, notice.at());
        }
        log.info("TikTok has told of a removed authorization of account {}: {}", account, removal);
        if (removal == Removal.ENDED) {
            sends.lookNowAtAll(account);
        }
    }

    /**
     * Asks TikTok for the least there is; a token that is over is found out, and the account marked, on the way. A refusal
     * that is about something else, such as a scope that was not granted, says that the token itself is good.
     */
    private boolean isGood(AccountId account) {
        try {
            tokens.call(account, token -> tiktok.userInfo(token, Set.of(Scopes.USER_INFO_BASIC)));
            return true;
        } catch (ReconnectNeededException over) {
            return false;
        } catch (TikTokRefusedException refused) {
            if (TELL_NOTHING.contains(refused.error().retry())) {
                throw refused;
            }
            return true;
        }
    }
}
