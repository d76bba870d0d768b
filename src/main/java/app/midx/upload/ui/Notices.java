package app.midx.upload.ui;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import com.vaadin.flow.component.notification.NotificationVariant;

/** Short words that come up and go away by themselves; nothing that matters is said here alone. */
final class Notices {

    private static final int MILLISECONDS_TO_READ = 9_000;

    private Notices() {}

    static void good(String text) {
        Notification.show(text, MILLISECONDS_TO_READ, Position.TOP_CENTER)
                .addThemeVariants(NotificationVariant.SUCCESS);
    }

    static void bad(String text) {
        Notification.show(text, MILLISECONDS_TO_READ, Position.TOP_CENTER).addThemeVariants(NotificationVariant.ERROR);
    }
}
