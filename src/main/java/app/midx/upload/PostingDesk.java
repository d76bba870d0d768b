package app.midx.upload;

import app.midx.account.AccountTokens;
import app.midx.account.Accounts;
import app.midx.account.ConnectedAccount;
import app.midx.account.ReconnectNeededException;
import app.midx.common.AccountId;
import app.midx.common.CreatorId;
import app.midx.tiktok.CreatorInfo;
import app.midx.tiktok.Scopes;
import app.midx.tiktok.TikTokApi;
import app.midx.tiktok.TikTokRefusedException;
import app.midx.tiktok.TikTokSettings;
import app.midx.tiktok.TikTokUnreachableException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Asks TikTok what an account may post, afresh each time: an earlier answer is never used again (TikTok's guideline, point 1). */
@Service
public class PostingDesk {

    private final Accounts accounts;
    private final AccountTokens tokens;
    private final TikTokApi tiktok;
    private final TikTokSettings settings;

    PostingDesk(Accounts accounts, AccountTokens tokens, TikTokApi tiktok, TikTokSettings settings) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.tiktok = tiktok;
        this.settings = settings;
    }

    /** Empty where the account is not this creator's. Calls TikTok; not for use inside a transaction. */
    public Optional<PostingTerms> terms(CreatorId owner, AccountId account) {
        return accounts.find(owner, account).map(this::terms);
    }

    private PostingTerms terms(ConnectedAccount account) {
        try {
            return ask(account);
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
     */
    PostingTerms ask(ConnectedAccount account) {
        boolean mayPost = account.has(Scopes.VIDEO_PUBLISH);
        return mayPost ? answer(account, tokens.call(account.id(), tiktok::creatorInfo), null) : unasked(account);
    }

    /** The terms of a draft, for which TikTok need not be asked. */
    PostingTerms unasked(ConnectedAccount account) {
        return answer(account, null, null);
    }

    /** What TikTok's refusal makes of the terms. */
    PostingTerms refused(ConnectedAccount account, String code) {
        return answer(account, null, code);
    }

    private PostingTerms answer(ConnectedAccount account, @Nullable CreatorInfo info, @Nullable String refusal) {
        return new PostingTerms(account, info, refusal, settings.audited());
    }
}
