package app.midx.account;

import app.midx.common.CreatorId;
import com.vaadin.flow.component.Component;

/** A part of the account page that another module brings. */
@FunctionalInterface
public interface AccountSection {

    /** Made anew for each page that is opened. */
    Component forCreator(CreatorId creator);
}
