package app.midx.upload.ui;

import app.midx.account.ConnectedAccount;
import app.midx.tiktok.CreatorInfo;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** The account that will post, under the nickname it has on TikTok at this moment. */
class AccountBadge extends Div {

    private final Avatar avatar = new Avatar();
    private final Span name = new Span();
    private final Span handle = new Span();

    AccountBadge() {
        addClassName("midx-poster");
        avatar.getElement().setAttribute("aria-hidden", "true");
        name.addClassName("midx-poster-name");
        handle.addClassName("midx-small");
        add(avatar, new Div(name, handle));
        setVisible(false);
    }

    void show(@Nullable ConnectedAccount account, TermsState terms) {
        setVisible(account != null);
        if (account == null) {
            return;
        }
        CreatorInfo creator = terms.creator();
        String nickname = creator == null ? account.name() : creator.nickname();
        String username = creator == null ? account.username() : creator.username();
        name.setText(nickname);
        handle.setText(
                terms instanceof TermsState.Asking
                        ? "Asking TikTok what this account may post…"
                        : username == null ? "" : "@" + username);
        avatar.setName(nickname);
        avatar.setImage(account.avatarPath());
    }
}
