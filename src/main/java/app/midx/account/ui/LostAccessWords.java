package app.midx.account.ui;

import app.midx.account.LostAccess;
import org.jspecify.annotations.Nullable;

/** Why an account has to be connected anew, in the words of its creator. */
final class LostAccessWords {

    private LostAccessWords() {}

    /**
     * What happened and how to go on, for the account's page.
     *
     * @param why null where TikTok has merely refused to go on
     */
    static String of(@Nullable LostAccess why) {
        return what(why) + " Your uploads are safe here; " + wayOn(why) + ".";
    }

    private static String what(@Nullable LostAccess why) {
        return switch (why) {
            case null ->
                "TikTok no longer lets Midx act for this account. That happens when access is removed in TikTok, or after a"
                        + " year.";
            case UNKNOWN -> "TikTok has ended Midx's access to this account and does not say why.";
            case USER_DISCONNECTED -> "You removed Midx from this account's apps in TikTok.";
            case ACCOUNT_DELETED -> "TikTok says that this account was deleted.";
            case AGE_CHANGED -> "The age in this account was changed in TikTok, which ends the access of every app.";
            case ACCOUNT_BANNED -> "TikTok has banned this account, which ends the access of every app.";
            case DEVELOPER_REVOKED -> "Midx has given back its access to this account.";
        };
    }

    private static String wayOn(@Nullable LostAccess why) {
        return why == LostAccess.ACCOUNT_DELETED || why == LostAccess.ACCOUNT_BANNED
                ? "once TikTok has restored the account, connect it again to go on"
                : "connect it again to go on";
    }
}
