package app.midx.site;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Anyone finds out how to reach the people behind Midx, and what to tell them to be helped quickly. */
@Route("contact")
@PageTitle("Contact · Midx")
@AnonymousAllowed
class ContactView extends TextPage {

    ContactView() {
        super("Contact", "One address for everything. A person reads it.");
        Anchor mail = mail();
        mail.addClassName("midx-mail");
        add(new Paragraph(mail));
        section(
                "An upload went wrong",
                points(
                        "Open the upload and look at its timeline first: it names the cause and the next step.",
                        "If that does not help, send the address of that page and the time it happened.",
                        "If Midx showed you a number, send it too. We find the failure by it."));
        section(
                "Your data",
                text(
                        "For a copy, a correction or the erasure of your data, name your TikTok username. You have an answer"
                                + " within 30 days."));
        section(
                "A hole in our security",
                text(
                        "Tell us before you tell the world, with the steps to see it. Please touch no data but your own. We"
                                + " answer as fast as we can and thank you by name if you like."));
        section(
                "Never send",
                text("Passwords, access tokens, or anybody else's personal data. We will never ask for them."));
    }
}
