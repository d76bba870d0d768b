package app.midx.upload;

import app.midx.account.AccountState;
import app.midx.account.ConnectedAccount;
import app.midx.common.AccountId;
import app.midx.common.CreatorId;
import app.midx.tiktok.CreatorInfo;
import app.midx.tiktok.PrivacyLevel;
import app.midx.tiktok.Scopes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** TikTok's answers to what an account may post, in the states that tests need. */
public final class SomeTerms {

    private static final List<PrivacyLevel> OF_A_PRIVATE_ACCOUNT =
            List.of(PrivacyLevel.FOLLOWER_OF_CREATOR, PrivacyLevel.MUTUAL_FOLLOW_FRIENDS, PrivacyLevel.SELF_ONLY);
    private static final List<PrivacyLevel> OF_A_PUBLIC_ACCOUNT =
            List.of(PrivacyLevel.PUBLIC_TO_EVERYONE, PrivacyLevel.MUTUAL_FOLLOW_FRIENDS, PrivacyLevel.SELF_ONLY);
    private static final String[] ALL = {Scopes.USER_INFO_BASIC, Scopes.VIDEO_PUBLISH, Scopes.VIDEO_UPLOAD};

    private SomeTerms() {}

    /** Everything goes, before the audit. */
    public static PostingTerms privateAccount() {
        return new PostingTerms(
                account(AccountState.CONNECTED, ALL), creator(OF_A_PRIVATE_ACCOUNT, false), null, false);
    }

    public static PostingTerms publicAccount() {
        return new PostingTerms(account(AccountState.CONNECTED, ALL), creator(OF_A_PUBLIC_ACCOUNT, false), null, false);
    }

    /** Everything goes, after the audit. */
    public static PostingTerms auditedPublicAccount() {
        return new PostingTerms(account(AccountState.CONNECTED, ALL), creator(OF_A_PUBLIC_ACCOUNT, false), null, true);
    }

    public static PostingTerms auditedAccountWithInteractionsOff() {
        return new PostingTerms(account(AccountState.CONNECTED, ALL), creator(OF_A_PUBLIC_ACCOUNT, true), null, true);
    }

    public static PostingTerms refused(String code) {
        return new PostingTerms(account(AccountState.CONNECTED, ALL), null, code, false);
    }

    public static PostingTerms disconnected() {
        return new PostingTerms(account(AccountState.RECONNECT, ALL), null, null, false);
    }

    public static PostingTerms granted(String... scopes) {
        return new PostingTerms(account(AccountState.CONNECTED, scopes), null, null, false);
    }

    /** As {@link #privateAccount}, with another longest video. */
    public static PostingTerms allowing(Duration longest) {
        return new PostingTerms(
                account(AccountState.CONNECTED, ALL), creator(OF_A_PRIVATE_ACCOUNT, false, longest), null, false);
    }

    private static ConnectedAccount account(AccountState state, String... scopes) {
        return new ConnectedAccount(
                AccountId.next(),
                CreatorId.next(),
                "open-id",
                "mara.fields",
                "Mara Fields",
                Set.of(scopes),
                state,
                Instant.EPOCH,
                Instant.EPOCH,
                null);
    }

    private static CreatorInfo creator(List<PrivacyLevel> options, boolean interactionsOff) {
        return creator(options, interactionsOff, Duration.ofMinutes(10));
    }

    private static CreatorInfo creator(List<PrivacyLevel> options, boolean interactionsOff, Duration longest) {
        return new CreatorInfo(
                "mara.fields",
                "Mara Fields",
                null,
                options,
                interactionsOff,
                interactionsOff,
                interactionsOff,
                longest);
    }
}
