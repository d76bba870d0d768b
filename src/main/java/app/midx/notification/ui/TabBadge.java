package app.midx.notification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Counts in the tab's title what happens while nobody looks. */
@Tag("midx-tab-badge")
@JsModule("./midx-tab-badge.ts")
// The account page knows that switch by an interface only, which the build of the page does not see through.
@JsModule("./midx-push-switch.ts")
class TabBadge extends Component {

    void count() {
        getElement().callJsFunction("count");
    }
}
