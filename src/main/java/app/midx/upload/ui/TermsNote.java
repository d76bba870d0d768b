package app.midx.upload.ui;

import app.midx.account.AccountState;
import app.midx.common.Explanation;
import app.midx.tiktok.Scopes;
import app.midx.upload.Explanations;
import app.midx.upload.PostingTerms;
import app.midx.upload.SendMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where TikTok does not let the account post: why, and the ways on. It stays hidden while all is well. */
class TermsNote extends Div {

    // Only a new consent helps against these; asking TikTok again from here would not.
    private static final Set<String> CONSENT_MISSING = Set.of("midx_reconnect", "midx_no_publish_scope");
    private static final Set<String> HOLDS_UP_DRAFTS_TOO =
            Set.of("midx_reconnect", "spam_risk_user_banned_from_posting");

    private final Span cause = new Span();
    private final Paragraph nextStep = new Paragraph();
    private final Button askAgain;
    private final Button asDraft;
    private final Anchor accounts = new Anchor("account", "Go to your accounts");
    private @Nullable String code;

    TermsNote(Runnable askAgain, Runnable sendAsDraft) {
        addClassName("midx-note");
        getElement().setAttribute("data-kind", "warn").setAttribute("role", "status");
        cause.addClassName("midx-strong");
        accounts.addClassName("midx-button");
        this.askAgain = new Button("Ask TikTok again", click -> askAgain.run());
        this.asDraft = new Button("Send as a draft instead", click -> sendAsDraft.run());
        Div ways = new Div(accounts, asDraft, this.askAgain);
        ways.addClassName("midx-actions");
        add(cause, nextStep, ways);
        setVisible(false);
    }

    void show(TermsState terms, SendMode mode) {
        code = terms instanceof TermsState.Answered(var answer) ? obstacle(answer) : null;
        if (code != null) {
            Explanation why = Explanations.of(code);
            cause.setText(why.cause());
            nextStep.setText(why.nextStep());
            accounts.setVisible(CONSENT_MISSING.contains(code));
            askAgain.setVisible(!CONSENT_MISSING.contains(code));
            asDraft.setVisible(!HOLDS_UP_DRAFTS_TOO.contains(code));
        }
        show(mode);
    }

    /** Drafts are not held up by what holds up posts. */
    void show(SendMode mode) {
        setVisible(code != null && (mode == SendMode.DIRECT_POST || code.equals("midx_reconnect")));
    }

    private static @Nullable String obstacle(PostingTerms answer) {
        if (answer.account().state() == AccountState.RECONNECT) {
            return "midx_reconnect";
        }
        if (!answer.account().has(Scopes.VIDEO_PUBLISH)) {
            return "midx_no_publish_scope";
        }
        if (answer.refusal() != null) {
            return answer.refusal();
        }
        return !answer.audited() && answer.isPublicAccount()
                ? "unaudited_client_can_only_post_to_private_accounts"
                : null;
    }
}
