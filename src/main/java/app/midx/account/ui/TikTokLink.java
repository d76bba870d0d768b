package app.midx.account.ui;

import com.vaadin.flow.component.html.Anchor;

/** A link that leads out to TikTok's consent page; the browser has to follow it, not the router. */
class TikTokLink extends Anchor {

    TikTokLink(String text) {
        super("oauth2/authorization/tiktok", text);
        setRouterIgnore(true);
        addClassName("midx-button");
    }

    TikTokLink primary() {
        getElement().setAttribute("data-kind", "primary");
        return this;
    }
}
