package app.midx.shell;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** The page for a failure nobody foresaw. What went wrong goes to the log; the reader gets the number to find it by. */
@PageTitle("Something went wrong · Midx")
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class UnexpectedErrorPage extends TroublePage implements HasErrorParameter<Exception> {

    UnexpectedErrorPage() {
        super(
                "Something went wrong on our side",
                "It is our mistake, not yours. Uploads already on their way go on by themselves.",
                "Go back to the start and try again. If it happens again, write to contact@midx.app with this number:");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Paragraph reference = new Paragraph(Failures.log(parameter.getException()));
        reference.addClassName("midx-reference");
        addComponentAtIndex(getComponentCount() - 1, reference);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
