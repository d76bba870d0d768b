package app.midx.notification;

import app.midx.common.CreatorId;
import com.vaadin.flow.component.Component;

/** A way of telling, with what a creator can switch there; they stand in the account page in the order of their beans. */
@FunctionalInterface
public interface NotificationChannel {

    Component switches(CreatorId creator);
}
