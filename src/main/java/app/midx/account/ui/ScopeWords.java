package app.midx.account.ui;

import app.midx.tiktok.Scopes;

/**
 * A permission in plain words.
 *
 * @param granted what Midx may do with it
 * @param withoutIt what does not work while it is missing
 */
record ScopeWords(String granted, String withoutIt) {

    static ScopeWords of(String scope) {
        return switch (scope) {
            case Scopes.USER_INFO_BASIC ->
                new ScopeWords("See your nickname and picture", "Midx cannot recognise you, so you cannot sign in.");
            case Scopes.USER_INFO_PROFILE ->
                new ScopeWords(
                        "See your username",
                        "Midx cannot show your @username. With several accounts you tell them apart by nickname alone.");
            case Scopes.VIDEO_UPLOAD ->
                new ScopeWords(
                        "Put drafts into your TikTok inbox",
                        "“Send to my TikTok inbox as a draft” will not work for this account.");
            case Scopes.VIDEO_PUBLISH ->
                new ScopeWords("Post when you press the button", "“Post directly” will not work for this account.");
            default -> new ScopeWords(scope, "What needs “" + scope + "” will not work.");
        };
    }
}
