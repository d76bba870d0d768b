package app.midx.account;

/** What became of the news that TikTok has ended an authorization. */
public enum Removal {
    /** The account has to be connected anew. */
    ENDED,
    /** The creator has consented since; the news is of an earlier consent. */
    OUTDATED,
    /** News and consent are too close to tell which came first; only TikTok knows. */
    IN_DOUBT
}
