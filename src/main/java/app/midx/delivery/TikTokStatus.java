package app.midx.delivery;

import app.midx.account.AccountTokens;
import app.midx.common.AccountId;
import app.midx.tiktok.PublishStatus;
import app.midx.tiktok.TikTokApi;
import app.midx.upload.UploadFacts;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Asks TikTok for the status of an attempt, with the token of the account it is for. */
@Component
class TikTokStatus {

    private final AccountTokens tokens;
    private final TikTokApi tiktok;

    TikTokStatus(AccountTokens tokens, TikTokApi tiktok) {
        this.tokens = tokens;
        this.tiktok = tiktok;
    }

    PublishStatus ask(UploadFacts upload, JournalEntry held) {
        AccountId account = Objects.requireNonNull(upload.form().account(), "an upload on its way has an account");
        return tokens.call(account, token -> tiktok.status(token, held.requirePublishId()));
    }
}
