package app.midx.delivery;

import app.midx.account.AccountRates;
import app.midx.account.AccountTokens;
import app.midx.account.ReconnectNeededException;
import app.midx.common.AccountId;
import app.midx.tiktok.RateWindow;
import app.midx.tiktok.Retry;
import app.midx.tiktok.TikTokApi;
import app.midx.tiktok.TikTokError;
import app.midx.tiktok.TikTokRefusedException;
import app.midx.tiktok.TikTokUnreachableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks TikTok for the status of an attempt, with the token of the account it is for. */
@Component
class StatusQuestion {

    private static final Logger log = LoggerFactory.getLogger(StatusQuestion.class);

    private final AccountTokens tokens;
    private final AccountRates rates;
    private final TikTokApi tiktok;

    StatusQuestion(AccountTokens tokens, AccountRates rates, TikTokApi tiktok) {
        this.tokens = tokens;
        this.rates = rates;
        this.tiktok = tiktok;
    }

    /** @throws app.midx.account.RateWindowFullException where TikTok has been asked often enough for now */
    Heard ask(AccountId account, JournalEntry held) {
        try {
            return new Heard.Status(tokens.call(account, token -> {
                // With the token in hand: fetching a fresh one may take seconds.
                rates.take(account, RateWindow.STATUS);
                return tiktok.status(token, held.requirePublishId());
            }));
        } catch (TikTokRefusedException refused) {
            TikTokError error = refused.error();
            log.info("TikTok did not tell the status of attempt {}: {}", held.attempt(), error.code());
            if (error.httpStatus() == 429) {
                rates.exhausted(account, RateWindow.STATUS);
            }
            return error.retry() == Retry.BACKOFF && error.httpStatus() != 429
                    ? new Heard.NoAnswer()
                    : new Heard.StatusRefused(error);
        } catch (TikTokUnreachableException unreachable) {
            log.info("TikTok did not tell the status of attempt {}: {}", held.attempt(), unreachable.getMessage());
            return new Heard.NoAnswer();
        } catch (ReconnectNeededException gone) {
            return new Heard.Disconnected();
        }
    }
}
