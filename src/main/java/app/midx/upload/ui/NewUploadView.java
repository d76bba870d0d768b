package app.midx.upload.ui;

import app.midx.security.CreatorPrincipal;
import app.midx.security.CurrentCreator;
import app.midx.upload.Uploads;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** A creator begins an upload: there is a draft from the first moment, so that nothing typed can be lost. */
@Route(UploadNavigation.NEW)
@RolesAllowed(CreatorPrincipal.ROLE)
class NewUploadView extends Div implements BeforeEnterObserver {

    private final Uploads uploads;
    private final CurrentCreator creator;

    NewUploadView(Uploads uploads, CurrentCreator creator) {
        this.uploads = uploads;
        this.creator = creator;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(UploadNavigation.composerPath(
                uploads.newDraft(creator.require()).id()));
    }
}
