package app.midx.account;

/** What became of the news that TikTok has ended an authorization. */
public enum Removal {
    /** The account has to be connected anew. */
    ENDED,
    /** The creator has consented since; the news is of an earlier consent. */
    OUTDATED,
    /** The account is connected, and whether the news is of its latest consent only TikTok knows. */
    IN_DOUBT
}
