package app.midx.site;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.WrappedSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;

/**
 * Somebody went to TikTok to sign in and came back by another way than TikTok's answer: the request that Spring Security noted
 * for that answer is still open.
 */
final class UnfinishedSignIn {

    static final String OPEN_REQUEST =
            HttpSessionOAuth2AuthorizationRequestRepository.class.getName() + ".AUTHORIZATION_REQUEST";

    private UnfinishedSignIn() {}

    static boolean isIn(@Nullable WrappedSession session) {
        return session != null && session.getAttribute(OPEN_REQUEST) != null;
    }

    static Component note() {
        Element title = new Element("strong");
        title.setText("It seems the sign-in at TikTok was not finished");
        Div note = new Div();
        note.getElement().appendChild(title);
        note.add(new Paragraph(
                "Nothing was connected. If you turned back yourself, all is well. If TikTok showed an error, wait a"
                        + " minute and press “Continue with TikTok” again. If TikTok says that Midx is not open to your account yet,"
                        + " write to contact@midx.app."));
        note.addClassName("midx-note");
        note.getElement().setAttribute("role", "status");
        note.getElement().setAttribute("data-kind", "warn");
        return note;
    }
}
