package app.midx.notification.push;

import app.midx.common.CreatorId;

/** One creator's browsers, as their account page may change them. What a browser says of itself is not believed unread. */
class OwnBrowsers {

    private final CreatorId creator;
    private final PushSubscriptions subscriptions;
    private final PushHosts hosts;

    OwnBrowsers(CreatorId creator, PushSubscriptions subscriptions, PushHosts hosts) {
        this.creator = creator;
        this.subscriptions = subscriptions;
        this.hosts = hosts;
    }

    boolean isOn(String endpoint) {
        return subscriptions.has(creator, endpoint);
    }

    /** Answers false where no known push service stands behind the endpoint, or its keys are none. */
    boolean turnOn(String endpoint, String p256dh, String auth) {
        if (hosts.known(endpoint).isEmpty()) {
            return false;
        }
        try {
            BrowserKeys.of(p256dh, auth);
        } catch (IllegalArgumentException noKeys) {
            return false;
        }
        subscriptions.keep(creator, endpoint, p256dh, auth);
        return true;
    }

    void turnOff(String endpoint) {
        subscriptions.drop(creator, endpoint);
    }
}
