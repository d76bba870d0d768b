package app.midx.account.ui;

import app.midx.account.signin.SignInFailure;
import app.midx.security.CurrentCreator;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Somebody came back from TikTok and did not get in: they learn what happened, whose fault it is, and how to go on. */
@Route("sign-in-problem")
@PageTitle("Sign-in did not work · Midx")
@AnonymousAllowed
class SignInProblemView extends Div implements HasUrlParameter<String> {

    private final boolean signedIn;

    SignInProblemView(CurrentCreator currentCreator) {
        this.signedIn = currentCreator.id().isPresent();
        addClassNames("midx-page", "midx-trouble");
        getElement().setAttribute("data-width", "text");
    }

    @Override
    public void setParameter(BeforeEvent event, String reason) {
        SignInProblem problem = SignInProblem.of(SignInFailure.ofKey(reason));
        removeAll();
        add(new H1(problem.title()), paragraph(problem.whatHappened()), paragraph(problem.whatToDo()), waysOn());
    }

    private Div waysOn() {
        Anchor back = signedIn ? new Anchor("account", "Back to your account") : new Anchor("", "Back to start");
        back.addClassName("midx-button");
        Div ways = new Div(new TikTokLink("Continue with TikTok").primary(), back);
        ways.addClassName("midx-actions");
        return ways;
    }

    private static Paragraph paragraph(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("midx-lede");
        return paragraph;
    }
}
