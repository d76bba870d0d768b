package app.midx.upload.ui;

import app.midx.upload.UploadFacts;
import app.midx.upload.UploadStatus;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;

/** What can be done with an upload as it stands. */
class DetailsActions extends Div {

    /** What the creator does with it. */
    interface Listener {

        void edit();

        void cancel();

        void tryAgain();

        void change();

        void delete();
    }

    DetailsActions(UploadDetails details, Listener listener) {
        UploadFacts upload = details.upload();
        addClassName("midx-actions");
        addLink(details);
        if (upload.status() == UploadStatus.DRAFT) {
            add(primary("Edit", listener::edit));
        }
        addSecondTry(details, listener);
        if (upload.canBeCancelled()) {
            add(new Button("Cancel", click -> listener.cancel()));
        }
        if (upload.status().isAtRest()) {
            add(new Button("Delete", click -> listener.delete()));
        }
    }

    /** Several posts have a part of the page of their own. */
    private void addLink(UploadDetails details) {
        if (details.posts().size() == 1 && details.posts().getFirst().isPublic() && details.username() != null) {
            Anchor link = PostsCard.link(details.username(), details.posts().getFirst());
            link.getElement().setAttribute("data-kind", "primary");
            add(link, PostsCard.copy(details.username(), details.posts().getFirst(), ""));
        }
    }

    private void addSecondTry(UploadDetails details, Listener listener) {
        if (details.offersSameAgain()) {
            Button again = new Button("Try again", click -> new TryAgainDialog(details, listener::tryAgain).open());
            again.addThemeVariants(ButtonVariant.PRIMARY);
            add(again);
        }
        if (details.mayBeSentAgain()) {
            Button change = pressedOnce("Change and send again", listener::change);
            if (!details.offersSameAgain()) {
                change.addThemeVariants(ButtonVariant.PRIMARY);
            }
            add(change);
        }
    }

    private static Button primary(String text, Runnable pressed) {
        Button button = pressedOnce(text, pressed);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    /** Where it came to nothing it can be pressed anew. */
    private static Button pressedOnce(String text, Runnable pressed) {
        Button button = new Button(text, click -> {
            pressed.run();
            click.getSource().setEnabled(true);
        });
        button.setDisableOnClick(true);
        return button;
    }
}
