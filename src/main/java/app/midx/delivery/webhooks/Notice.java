package app.midx.delivery.webhooks;

import app.midx.account.LostAccess;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an event has told, as far as Midx needs it. Texts are plain ASCII of at most {@link #LONGEST} characters; whatever
 * does not look like that is left out, for it names nothing that Midx knows.
 *
 * @param fingerprint the same for the same event, however often and in whatever spelling it comes; SHA-256 in hex
 * @param event TikTok's name of it, today's spelling
 * @param lostAccess why an authorization was removed; null for everything else
 * @param at when TikTok made the event
 */
record Notice(
        String fingerprint,
        NoticeKind kind,
        @Nullable String event,
        @Nullable String openId,
        @Nullable String publishId,
        @Nullable LostAccess lostAccess,
        @Nullable Instant at) {

    static final int LONGEST = 64;
}
