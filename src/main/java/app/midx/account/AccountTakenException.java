package app.midx.account;

/** The TikTok account is connected to another creator's workspace; an account belongs to exactly one. */
public class AccountTakenException extends RuntimeException {

    AccountTakenException() {
        super("This TikTok account belongs to another creator");
    }
}
