package app.midx.upload;

import app.midx.account.AccountRates;
import app.midx.account.AccountTokens;
import app.midx.account.Accounts;
import app.midx.account.ConnectedAccount;
import app.midx.account.RateWindowFullException;
import app.midx.account.ReconnectNeededException;
import app.midx.common.AccountId;
import app.midx.common.CreatorId;
import app.midx.tiktok.CreatorInfo;
import app.midx.tiktok.RateWindow;
import app.midx.tiktok.Scopes;
import app.midx.tiktok.TikTokApi;
import app.midx.tiktok.TikTokRefusedException;
import app.midx.tiktok.TikTokSettings;
import app.midx.tiktok.TikTokUnreachableException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Service;

/** Asks TikTok what an account may post, afresh each time: an earlier answer is never used again (TikTok's guideline, point 1). */
@Service
public class PostingDesk {

    /** For sends, which ask the same before each init: a creator who opens the composer again and again holds none of them up. */
    private static final int SPARED_FOR_SENDS = 2;

    /** For the button too: whoever has been shown the composer can press it. */
    private static final int SPARED_FOR_PRESSES = SPARED_FOR_SENDS + 1;

    /** A person is waiting; for the button they wait until another permit has come back. */
    private static final RetryTemplate LOOKING = patiently(Duration.ofSeconds(3));

    private static final RetryTemplate PRESSING =
            patiently(AccountRates.cost(RateWindow.CREATOR_INFO).plusSeconds(1));

    private final Accounts accounts;
    private final AccountTokens tokens;
    private final AccountRates rates;
    private final TikTokApi tiktok;
    private final TikTokSettings settings;

    PostingDesk(
            Accounts accounts, AccountTokens tokens, AccountRates rates, TikTokApi tiktok, TikTokSettings settings) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.rates = rates;
        this.tiktok = tiktok;
        this.settings = settings;
    }

    /** Empty where the account is not this creator's. Calls TikTok; not for use inside a transaction. */
    public Optional<PostingTerms> terms(CreatorId owner, AccountId account) {
        return accounts.find(owner, account).map(found -> terms(found, LOOKING, SPARED_FOR_PRESSES));
    }

    /** As {@link #terms}, for somebody who has pressed the button: has permits that looking leaves, and waits longer. */
    Optional<PostingTerms> termsForPress(CreatorId owner, AccountId account) {
        return accounts.find(owner, account).map(found -> terms(found, PRESSING, SPARED_FOR_SENDS));
    }

    private PostingTerms terms(ConnectedAccount account, RetryTemplate patience, int spared) {
        try {
            return patience.invoke(() -> ask(account, spared));
        } catch (RateWindowFullException full) {
            return refused(account, "midx_rate_window");
        } catch (TikTokRefusedException refused) {
            return refused(account, refused.error().code());
        } catch (TikTokUnreachableException unreachable) {
            return refused(account, "midx_tiktok_unreachable");
        } catch (ReconnectNeededException gone) {
            return refused(account, "midx_reconnect");
        }
    }

    /**
     * As {@link #terms(CreatorId, AccountId)}, but what keeps TikTok from answering is thrown. Asks nothing where the account
     * cannot post directly anyway.
     *
     * @throws app.midx.tiktok.TikTokException where TikTok could not be asked, or says that the account cannot post now
     * @throws ReconnectNeededException where only the creator can bring the account back
     * @throws RateWindowFullException where TikTok would be asked too often
     */
    PostingTerms ask(ConnectedAccount account) {
        return ask(account, 0);
    }

    private PostingTerms ask(ConnectedAccount account, int spared) {
        if (!account.has(Scopes.VIDEO_PUBLISH)) {
            return unasked(account);
        }
        try {
            // The permit is taken with the token in hand: fetching a fresh one may take seconds.
            CreatorInfo info = tokens.call(account.id(), token -> {
                rates.takeSparing(account.id(), RateWindow.CREATOR_INFO, spared);
                return tiktok.creatorInfo(token);
            });
            return answer(account, info, null);
        } catch (TikTokRefusedException refused) {
            if (refused.error().httpStatus() == 429) {
                rates.exhausted(account.id(), RateWindow.CREATOR_INFO);
            }
            throw refused;
        }
    }

    /** The terms of a draft, for which TikTok need not be asked. */
    PostingTerms unasked(ConnectedAccount account) {
        return answer(account, null, null);
    }

    /** What TikTok's refusal makes of the terms. */
    PostingTerms refused(ConnectedAccount account, String code) {
        return answer(account, null, code);
    }

    private static RetryTemplate patiently(Duration patience) {
        return new RetryTemplate(RetryPolicy.builder()
                .predicate(thrown -> thrown instanceof RateWindowFullException full
                        && full.untilNext().compareTo(patience) <= 0)
                .delay(Duration.ofMillis(250))
                .maxRetries(Long.MAX_VALUE)
                .timeout(patience)
                .build());
    }

    private PostingTerms answer(ConnectedAccount account, @Nullable CreatorInfo info, @Nullable String refusal) {
        return new PostingTerms(account, info, refusal, settings.audited());
    }
}
