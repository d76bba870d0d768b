package app.midx.delivery.webhooks;

/** What a notice is good for. */
enum NoticeKind {
    /** Something happened to a send: a reason to ask TikTok. */
    HINT,
    /** TikTok has ended an authorization. */
    REMOVAL,
    /** TikTok's, and of no use here: a test, an event of another product, one that is not known yet. */
    IGNORED,
    /** Signed with Midx's secret but meant for another app. */
    FOREIGN,
    /** Signed, and yet no event. TikTok is not asked to bring it again: it would be no better. */
    UNREADABLE;

    boolean leadsToWork() {
        return this == HINT || this == REMOVAL;
    }
}
