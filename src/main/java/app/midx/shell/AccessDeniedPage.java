package app.midx.shell;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Says no more than {@link NotFoundPage}: that a page exists is already an answer. */
@PageTitle("Page not found · Midx")
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class AccessDeniedPage extends TroublePage implements HasErrorParameter<AccessDeniedException> {

    AccessDeniedPage() {
        super(NotFoundPage.TITLE, NotFoundPage.TEXT);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
