package app.midx.tiktok;

/**
 * What may help after a refusal. It says nothing on whether repeating is safe: a call that starts a post is not
 * idempotent, and only its caller knows what was sent already.
 */
public enum Retry {
    /** The same call fails again; something has to be changed first, here or at TikTok. */
    NEVER,
    /** A cap is reached; it lifts within 24 hours. */
    LATER,
    /** Passing trouble: again soon, waiting longer each time. A minute is enough for a rate limit. */
    BACKOFF,
    /** Refresh the access token and try once more; if that fails too, only a new consent helps. */
    REFRESH_TOKEN,
    /** Only a new consent of the creator helps. */
    REAUTHORIZE
}
