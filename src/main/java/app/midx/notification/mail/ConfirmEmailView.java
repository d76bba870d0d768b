package app.midx.notification.mail;

import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Whoever reads the mail says that the address is theirs. */
@Route("confirm-email/:token")
@PageTitle("Confirm your address · Midx")
@AnonymousAllowed
class ConfirmEmailView extends EmailLinkPage {

    ConfirmEmailView(EmailAddresses addresses) {
        super(
                "Confirm your address",
                "Midx will send mails to this address when a video is published, waits for you or has failed.",
                "Confirm",
                addresses::confirm,
                "Done: Midx tells you by e-mail from now on. You can switch it off in your account page.",
                "This link does not work any more. Ask for a new one in your account page.");
    }
}
