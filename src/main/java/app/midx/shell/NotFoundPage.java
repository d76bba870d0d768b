package app.midx.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** One answer for what does not exist and for what is somebody else's, so that nobody can tell the two apart. */
@PageTitle("Page not found · Midx")
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundPage extends TroublePage implements HasErrorParameter<NotFoundException> {

    static final String TITLE = "This page is not here";
    static final String TEXT =
            "The address may be mistyped, or what it led to has been deleted or is not yours to see.";

    NotFoundPage() {
        super(TITLE, TEXT);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
