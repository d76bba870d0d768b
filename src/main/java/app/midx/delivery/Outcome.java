package app.midx.delivery;

/** How an attempt ended. Only after one that cannot have become a post may another be made. */
enum Outcome {
    /** The answer to init never came. No byte was sent, so there can be no post. */
    INIT_LOST(false),
    /** TikTok refused init. */
    INIT_REFUSED(false),
    /** TikTok never got all bytes, and cannot get them any more. */
    INCOMPLETE(false),
    /** The video did not arrive at Midx before the upload URL ran out; nobody at TikTok or Midx was slow. */
    STARVED(false),
    /** TikTok says that it failed. */
    FAILED(false),
    /** The creator stopped it before the last chunk. */
    CANCELLED(false),
    /** A post, or a draft in the creator's inbox. */
    SUCCEEDED(true),
    /** TikTok never gave a final answer. */
    UNCONFIRMED(true);

    private final boolean mayBeAPost;

    Outcome(boolean mayBeAPost) {
        this.mayBeAPost = mayBeAPost;
    }

    boolean mayBeAPost() {
        return mayBeAPost;
    }
}
