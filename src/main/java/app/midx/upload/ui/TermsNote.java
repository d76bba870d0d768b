package app.midx.upload.ui;

import app.midx.common.Explanation;
import app.midx.upload.Explanations;
import app.midx.upload.PostingTerms;
import app.midx.upload.SendMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** Where TikTok does not let the account post: why, and the ways on. It stays hidden while all is well. */
class TermsNote extends Div {

    private final Span cause = new Span();
    private final Paragraph nextStep = new Paragraph();
    private final Button askAgain;
    private final Button asDraft;
    private @Nullable String code;

    TermsNote(Runnable askAgain, Runnable sendAsDraft) {
        addClassName("midx-note");
        getElement().setAttribute("data-kind", "warn").setAttribute("role", "status");
        cause.addClassName("midx-strong");
        this.askAgain = new Button("Ask TikTok again", click -> askAgain.run());
        this.asDraft = new Button("Send as a draft instead", click -> sendAsDraft.run());
        Div ways = new Div(asDraft, this.askAgain);
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
            // What only a person can change elsewhere is not changed by asking from here.
            askAgain.setVisible(!code.equals("midx_reconnect"));
            asDraft.setVisible(!code.equals("midx_reconnect") && !code.equals("spam_risk_user_banned_from_posting"));
        }
        show(mode);
    }

    /** Drafts are not held up by what holds up posts. */
    void show(SendMode mode) {
        setVisible(code != null && mode == SendMode.DIRECT_POST);
    }

    private static @Nullable String obstacle(PostingTerms answer) {
        if (answer.refusal() != null) {
            return answer.refusal();
        }
        return !answer.audited() && answer.isPublicAccount()
                ? "unaudited_client_can_only_post_to_private_accounts"
                : null;
    }
}
