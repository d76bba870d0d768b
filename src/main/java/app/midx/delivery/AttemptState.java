package app.midx.delivery;

/** How far an attempt has come, as the journal knows it. */
enum AttemptState {
    /** TikTok is being asked for a publish_id; its answer has not been written down. */
    REQUESTED,
    /** There is a publish_id and an upload URL; bytes may have been sent. */
    OPEN,
    /** TikTok has acknowledged all bytes; what becomes of them is asked for. */
    DELIVERED,
    /** There is a post, or a draft in the creator's inbox; what becomes of it is followed. */
    ARRIVED,
    /** Over, with an outcome. */
    ENDED
}
