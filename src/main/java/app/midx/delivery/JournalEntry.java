package app.midx.delivery;

import app.midx.common.UploadId;
import app.midx.tiktok.ChunkPlan;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the journal says of an attempt, as read by the worker that holds it.
 *
 * @param fence the number under which it is held; a later holder has a higher one
 * @param sealedUploadUrl encrypted; null before init is answered and after all bytes are in
 * @param awaitsBytes whether it was let go of with nothing under way, since the next bytes were not here
 * @param acknowledgedBytes what TikTok has confirmed, so where the next chunk begins
 * @param lastChunkBegun whether TikTok may have all bytes, confirmed or not
 * @param lastChunkRefusedAt where TikTok has refused the last chunk, and nobody else had begun it
 * @param round counts the attempts since the creator pressed the button, from 1
 * @param transfer counts those of them that got an upload URL, this one included
 * @param troubles how often in a row it did not get on
 */
record JournalEntry(
        UUID attempt,
        UploadId upload,
        int fence,
        AttemptState state,
        @Nullable Outcome outcome,
        @Nullable String publishId,
        @Nullable String sealedUploadUrl,
        @Nullable Instant uploadUrlExpiresAt,
        ChunkPlan plan,
        boolean awaitsBytes,
        long acknowledgedBytes,
        boolean lastChunkBegun,
        @Nullable Instant lastChunkRefusedAt,
        Instant requestedAt,
        @Nullable Instant deliveredAt,
        @Nullable Instant arrivedAt,
        int round,
        int transfer,
        int troubles) {

    boolean isUploadUrlOver(Instant now) {
        return uploadUrlExpiresAt == null || !now.isBefore(uploadUrlExpiresAt);
    }

    /** TikTok's name for the attempt. */
    String requirePublishId() {
        if (publishId == null) {
            throw new IllegalStateException("Attempt " + attempt + " has no publish_id yet");
        }
        return publishId;
    }

    /** Whether it is a post, or may be one. */
    boolean mayBeAPost() {
        return outcome == null || outcome.mayBeAPost();
    }

    /** All bytes that TikTok has once it takes the next chunk; the size where there is none left. */
    long endOfNextChunk() {
        return acknowledgedBytes < plan.size() ? plan.at(acknowledgedBytes).last() + 1 : plan.size();
    }

    Duration sinceDelivery(Instant now) {
        return Duration.between(requireDeliveredAt(), now);
    }

    Duration sinceArrival(Instant now) {
        if (arrivedAt == null) {
            throw new IllegalStateException("Attempt " + attempt + " has not arrived yet");
        }
        return Duration.between(arrivedAt, now);
    }

    Instant requireDeliveredAt() {
        if (deliveredAt == null) {
            throw new IllegalStateException("Attempt " + attempt + " is not delivered yet");
        }
        return deliveredAt;
    }
}
