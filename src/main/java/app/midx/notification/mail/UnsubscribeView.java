package app.midx.notification.mail;

import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Whoever got a mail and wants no more of them says so, signed in or not. */
@Route("unsubscribe/:token")
@PageTitle("No more e-mails · Midx")
@AnonymousAllowed
class UnsubscribeView extends EmailLinkPage {

    UnsubscribeView(EmailAddresses addresses) {
        super(
                "No more e-mails",
                "Midx will not write to this address any more. You can switch it on again in your account page.",
                "Stop the e-mails",
                addresses::unsubscribe,
                "Done: no more mails will come.",
                "This link does not work any more. Mails can be switched off in your account page.");
    }
}
