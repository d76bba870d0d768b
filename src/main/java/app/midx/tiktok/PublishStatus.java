package app.midx.tiktok;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a post. (TikTok: Content Posting API, Get Post Status.)
 *
 * @param rawStatus as TikTok spells it, also where the state is {@link State#UNKNOWN}
 * @param failReason why the state is {@link State#FAILED}, see {@link FailReason}; null otherwise
 * @param publicPostIds ids of public posts that passed moderation: none for private ones, late for public ones, several
 *     when a draft was posted several times
 * @param uploadedBytes received so far, and so the offset of the next byte to send; null where TikTok did not say
 */
public record PublishStatus(
        State state,
        String rawStatus,
        @Nullable String failReason,
        List<Long> publicPostIds,
        @Nullable Long uploadedBytes,
        @Nullable String logId) {

    public enum State {
        /** Receiving or processing the file. */
        PROCESSING_UPLOAD,
        PROCESSING_DOWNLOAD,
        /** The creator has been told of the draft. Final for the delivery, though they may still post it. */
        SEND_TO_USER_INBOX,
        PUBLISH_COMPLETE,
        FAILED,
        /** A state that TikTok has added since: not final. */
        UNKNOWN;

        static State of(String rawStatus) {
            for (State state : values()) {
                if (state.name().equals(rawStatus)) {
                    return state;
                }
            }
            return UNKNOWN;
        }
    }
}
