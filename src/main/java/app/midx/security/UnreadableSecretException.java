package app.midx.security;

/** A sealed value cannot be opened. The message says why and never quotes the value; its owner has to connect anew. */
public class UnreadableSecretException extends RuntimeException {

    UnreadableSecretException(String why) {
        super("A sealed value cannot be opened: " + why);
    }
}
