package app.midx.shell;

import app.midx.security.CurrentCreator;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;

/**
 * The frame around every page: the way home, the creator's navigation, the page itself, and the links that must be in reach
 * from everywhere.
 */
@Layout
@AnonymousAllowed
class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final Main content = new Main();
    private final @Nullable CreatorNav creatorNav;
    private @Nullable String path;

    MainLayout(CurrentCreator currentCreator) {
        boolean signedIn = currentCreator.id().isPresent();
        creatorNav = signedIn ? new CreatorNav() : null;
        addClassName("midx-frame");
        getElement().setAttribute("data-signed-in", signedIn);
        content.setId("content");
        content.getElement().setAttribute("tabindex", "-1");
        add(skipLink(), top(), content, foot());
    }

    @Override
    public void showRouterLayoutContent(HasElement view) {
        content.getElement().appendChild(view.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String newPath = event.getLocation().getPath();
        if (creatorNav != null) {
            creatorNav.showPlace(newPath);
        }
        // A browser starts a newly loaded page at its top by itself; after a move inside the page somebody has to.
        // A changed filter is no move, and who goes back wants to be where they were.
        if (path != null && !path.equals(newPath)) {
            boolean back = event.getLocationChangeEvent().getTrigger() == NavigationTrigger.HISTORY;
            content.getElement().executeJs("this.focus({preventScroll: true}); if (!$0) window.scrollTo(0, 0)", back);
        }
        path = newPath;
    }

    // A button, for a link to "#content" would lead away: Vaadin's base address is not the page's own.
    private NativeButton skipLink() {
        NativeButton skip = new NativeButton(
                "Skip to content", click -> content.getElement().callJsFunction("focus"));
        skip.addClassName("midx-skip");
        return skip;
    }

    private Header top() {
        Image mark = new Image("styles/midx.svg", "");
        Anchor wordmark = new Anchor("", mark, new Span("Midx"));
        wordmark.addClassName("midx-wordmark");
        wordmark.setAriaLabel("Midx, to the start");
        Div row = new Div(wordmark);
        row.addClassName("midx-top-row");
        if (creatorNav != null) {
            row.add(creatorNav);
        }
        Header top = new Header(row);
        top.addClassName("midx-top");
        return top;
    }

    private static Footer foot() {
        Nav links = new Nav(footLink("privacy", "Privacy"), footLink("terms", "Terms"), footLink("contact", "Contact"));
        links.setAriaLabel("About Midx");
        Footer foot = new Footer(new Div(new Span("Midx is a beta and no part of TikTok."), links));
        foot.addClassName("midx-foot");
        return foot;
    }

    private static Component footLink(String href, String text) {
        Anchor link = new Anchor(href, text);
        link.addClassName("midx-foot-link");
        return link;
    }
}
