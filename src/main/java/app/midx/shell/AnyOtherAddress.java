package app.midx.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/**
 * Takes every address that no view has claimed to {@link NotFoundPage}. Without it Spring Security would turn such a request
 * away before Vaadin sees it: strangers to the landing page, creators to a blank one.
 */
@Route(":path*")
@AnonymousAllowed
class AnyOtherAddress extends Div implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.rerouteToError(NotFoundException.class);
    }
}
