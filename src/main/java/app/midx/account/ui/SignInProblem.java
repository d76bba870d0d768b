package app.midx.account.ui;

import app.midx.account.signin.SignInFailure;

/**
 * A failed sign-in in plain words.
 *
 * @param whatHappened and whose fault it is
 * @param whatToDo the next step
 */
record SignInProblem(String title, String whatHappened, String whatToDo) {

    static SignInProblem of(SignInFailure failure) {
        return switch (failure) {
            case CANCELLED ->
                new SignInProblem(
                        "You turned back at TikTok",
                        "The consent was cancelled, so nothing was connected and Midx learned nothing about you.",
                        "If you did not mean to, just continue again. What Midx keeps and why is told on the privacy page.");
            case NOT_INVITED ->
                new SignInProblem(
                        "This TikTok account is not on the list yet",
                        "Midx is being tried out, and TikTok lets in only the accounts we have named. You did nothing wrong.",
                        "Write to contact@midx.app with your TikTok username to be added, or continue with an account that has"
                                + " been invited.");
            case PROFILE_DENIED ->
                new SignInProblem(
                        "Midx could not tell who you are",
                        "On TikTok's consent page the basic profile was switched off. Your sign-in rests on it, so Midx could"
                                + " not let you in. Nothing was connected.",
                        "Continue again and leave the access to your profile switched on. You are free to refuse the rest.");
            case WRONG_STATE ->
                new SignInProblem(
                        "This sign-in does not belong to this browser",
                        "The answer from TikTok did not match a sign-in begun here. That happens with an old or copied link,"
                                + " after signing in or out in another tab, or when cookies are blocked. For your safety it was"
                                + " not used.",
                        "Continue again in this tab. If it keeps happening, allow cookies for this site.");
            case CODE_EXPIRED ->
                new SignInProblem(
                        "TikTok's answer came too late",
                        "TikTok's permission slip works once and only for a few minutes. This one had been used already, or"
                                + " had run out. Reloading the page can cause that; it is nobody's fault.",
                        "Continue again; it takes a moment.");
            case ACCOUNT_TAKEN ->
                new SignInProblem(
                        "This TikTok account belongs to another Midx creator",
                        "A TikTok account can be connected to one creator only, and this one already is. Nothing was changed.",
                        "Sign out and continue with that TikTok account instead. If you think somebody connected it without"
                                + " your consent, write to contact@midx.app.");
            case TIKTOK_DOWN ->
                new SignInProblem(
                        "TikTok did not answer",
                        "TikTok is out of reach or too busy at the moment. It is neither your fault nor your connection's, and"
                                + " nothing was lost.",
                        "Wait a minute and continue again.");
            case MIDX_MISCONFIGURED ->
                new SignInProblem(
                        "Midx is not set up correctly with TikTok",
                        "TikTok refused the way Midx introduced itself. This is our mistake, and it is in our log.",
                        "Trying again may not help until we have mended it. If it lasts, write to contact@midx.app.");
            case UNKNOWN ->
                new SignInProblem(
                        "The sign-in did not work",
                        "Something happened on the way that Midx does not know. Nothing was connected.",
                        "Continue again. If it happens a second time, write to contact@midx.app and say when it was.");
        };
    }
}
