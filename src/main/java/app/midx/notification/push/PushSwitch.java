package app.midx.notification.push;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;

/** Turns this browser's notifications on and off; only the browser knows whether it takes any. */
@Tag("midx-push-switch")
@JsModule("./midx-push-switch.ts")
class PushSwitch extends Component {

    // Not serializable, as no view of Midx is.
    private final transient OwnBrowsers browsers;

    PushSwitch(String publicKey, OwnBrowsers browsers) {
        this.browsers = browsers;
        getElement().setProperty("publicKey", publicKey);
    }

    @ClientCallable
    boolean isOn(String endpoint) {
        return browsers.isOn(endpoint);
    }

    @ClientCallable
    boolean turnOn(String endpoint, String p256dh, String auth) {
        return browsers.turnOn(endpoint, p256dh, auth);
    }

    @ClientCallable
    void turnOff(String endpoint) {
        browsers.turnOff(endpoint);
    }
}
