package app.midx.upload.ui;

import app.midx.common.AccountId;
import com.vaadin.flow.component.UI;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What TikTok lets the chosen account post: asked beside the page, the latest question counts. */
final class AskedTerms {

    private final UI ui;
    private final Background background;
    private final Consumer<TermsState> listener;
    private int questions;

    AskedTerms(UI ui, Background background, Consumer<TermsState> listener) {
        this.ui = ui;
        this.background = background;
        this.listener = listener;
    }

    void ask(OpenDraft draft, @Nullable AccountId account) {
        int question = ++questions;
        if (account == null) {
            listener.accept(new TermsState.NotAsked());
            return;
        }
        listener.accept(new TermsState.Asking());
        background.run(
                ui,
                () -> TermsState.of(draft.terms(account)),
                answer -> {
                    // Another account may have been chosen meanwhile.
                    if (question == questions) {
                        listener.accept(answer);
                    }
                },
                failure -> {
                    listener.accept(new TermsState.NotAsked());
                    throw failure;
                });
    }
}
