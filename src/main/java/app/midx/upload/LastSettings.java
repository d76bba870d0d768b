package app.midx.upload;

import app.midx.account.Accounts;
import app.midx.common.AccountId;
import app.midx.common.CreatorId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a creator chose the last time, as far as it may be filled in beforehand. Audience, interactions and disclosure are chosen
 * anew for each video (TikTok: Content Sharing Guidelines, points 2 and 3), and what was said of one video, as its words, its
 * cover and how it was made, says nothing of the next.
 */
@Service
@Transactional(readOnly = true)
public class LastSettings {

    private static final int LOOKED_AT = 100;

    private final UploadRepository uploads;
    private final Accounts accounts;

    LastSettings(UploadRepository uploads, Accounts accounts) {
        this.uploads = uploads;
        this.accounts = accounts;
    }

    /**
     * The last upload's choices.
     *
     * @param form account and mode alone; the account is null where it is no longer connected
     * @param hashtags of its caption, to be offered
     */
    public record Last(UploadForm form, List<String> hashtags) {}

    /** The form of the last upload that was sent to an account; empty where there is none among the latest 100 uploads. */
    public Optional<UploadForm> lastOf(CreatorId owner, AccountId account) {
        return last(owner, sent -> account.equals(sent.account())).map(form -> again(form, account));
    }

    /** Whatever was sent last, to whichever account. */
    public Optional<Last> lastOf(CreatorId owner) {
        return last(owner, _ -> true)
                .map(form ->
                        new Last(again(form, stillConnected(owner, form)), CaptionTags.hashtagsIn(form.caption())));
    }

    private Optional<UploadForm> last(CreatorId owner, Predicate<UploadForm> wanted) {
        return uploads.latestSent(owner.value(), Limit.of(LOOKED_AT)).stream()
                .map(Upload::facts)
                .filter(sent -> wanted.test(sent.form()))
                .max(Comparator.comparing(UploadFacts::requireQueuedAt))
                .map(UploadFacts::form);
    }

    private @Nullable AccountId stillConnected(CreatorId owner, UploadForm form) {
        AccountId account = form.account();
        return account == null || accounts.find(owner, account).isEmpty() ? null : account;
    }

    private static UploadForm again(UploadForm form, @Nullable AccountId account) {
        return new UploadForm(account, form.mode(), "", null, null, false, false, false, false, false, false, false);
    }
}
