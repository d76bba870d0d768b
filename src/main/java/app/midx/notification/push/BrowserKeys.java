package app.midx.notification.push;

import java.security.GeneralSecurityException;

/**
 * The keys a browser has made for one subscription.
 *
 * @param point its public key ({@code p256dh}), 65 bytes
 * @param auth a secret of 16 bytes
 */
@SuppressWarnings("ArrayRecordComponent")
record BrowserKeys(byte[] point, byte[] auth) {

    private static final int AUTH = 16;

    /** @throws IllegalArgumentException where a browser cannot have made these */
    static BrowserKeys of(String p256dh, String auth) {
        BrowserKeys keys = new BrowserKeys(Bytes.ofBase64(p256dh), Bytes.ofBase64(auth));
        try {
            P256.publicKey(keys.point());
        } catch (GeneralSecurityException noPoint) {
            throw new IllegalArgumentException("no key of a browser", noPoint);
        }
        if (keys.auth().length != AUTH) {
            throw new IllegalArgumentException("no secret of a browser");
        }
        return keys;
    }

    @Override
    public String toString() {
        return "keys of a browser";
    }
}
