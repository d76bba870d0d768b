package app.midx.upload.ui;

import app.midx.tiktok.CreatorInfo;
import app.midx.upload.PostingTerms;
import org.jspecify.annotations.Nullable;

/** How far the composer is with asking TikTok what the chosen account may post. */
sealed interface TermsState {

    /** No account is chosen. */
    record NotAsked() implements TermsState {}

    record Asking() implements TermsState {}

    record Answered(PostingTerms terms) implements TermsState {}

    /** What the answer makes of it; null where the account is not there any more. */
    static TermsState of(@Nullable PostingTerms answer) {
        return answer == null ? new NotAsked() : new Answered(answer);
    }

    default @Nullable PostingTerms known() {
        return this instanceof Answered(var answer) ? answer : null;
    }

    default @Nullable CreatorInfo creator() {
        PostingTerms known = known();
        return known == null ? null : known.creator();
    }
}
