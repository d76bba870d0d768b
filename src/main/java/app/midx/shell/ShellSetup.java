package app.midx.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** What people read when a click fails, or when the framework itself has something to say. */
@Component
class ShellSetup implements VaadinServiceInitListener {

    // Vaadin shows that the connection is lost, but says it to nobody who cannot see it.
    private static final String SAY_WHEN_OFFLINE =
            "document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status')";

    private static final int MILLISECONDS_TO_READ = 12_000;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        SystemMessages messages = messages();
        event.getSource().setSystemMessagesProvider(info -> messages);
        event.getSource().addSessionInitListener(session -> session.getSession().setErrorHandler(ShellSetup::explain));
        event.getSource().addUIInitListener(ui -> ui.getUI().getPage().executeJs(SAY_WHEN_OFFLINE));
    }

    private static void explain(ErrorEvent error) {
        String reference = Failures.log(error.getThrowable());
        if (UI.getCurrent() == null) {
            return;
        }
        Notification notification = Notification.show(
                "That did not work, and it is our mistake. Please try again. If it happens again, write to"
                        + " contact@midx.app with this number: " + reference,
                MILLISECONDS_TO_READ,
                Notification.Position.TOP_CENTER);
        notification.addThemeVariants(NotificationVariant.ERROR);
    }

    private static SystemMessages messages() {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        // Whoever is remembered is signed in again by the reload; a notice would only be in the way.
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setInternalErrorCaption("Something went wrong on our side");
        messages.setInternalErrorMessage(
                "Click here to load the page again. Uploads on their way go on by themselves.");
        messages.setCookiesDisabledCaption("Midx needs cookies");
        messages.setCookiesDisabledMessage(
                "They keep you signed in and do nothing else. Allow them for this site, then click here.");
        messages.setSyncErrorCaption("This page has lost touch with Midx");
        messages.setSyncErrorMessage("Click here to load it again.");
        return messages;
    }
}
