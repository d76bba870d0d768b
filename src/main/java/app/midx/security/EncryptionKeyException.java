package app.midx.security;

/** The encryption keys are missing or malformed; Midx does not start without sound ones. */
public class EncryptionKeyException extends RuntimeException {

    EncryptionKeyException(String message) {
        super(message);
    }
}
