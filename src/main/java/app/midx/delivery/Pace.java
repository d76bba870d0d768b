package app.midx.delivery;

/** How soon a send is looked at again. */
enum Pace {
    /** Not any more. */
    NEVER,
    NOW,
    /** The bytes that come next are still on their way to Midx: about when they are expected. */
    ARRIVING,
    /** It did not get on; later each time that it does not. */
    TROUBLED,
    /** An attempt ended before its first byte; later with each attempt. */
    NEXT_ATTEMPT,
    /** TikTok could not be asked before there was an attempt. */
    HALF_MINUTE,
    MINUTE,
    /** TikTok's minute window for the account is full. */
    RATE_WINDOW,
    /** TikTok has all bytes and works on them. */
    POLL,
    /** There is a draft that may be posted, or a post that TikTok still reviews. */
    FOLLOW,
    /** There is a public post, which may be taken down. */
    WATCH
}
