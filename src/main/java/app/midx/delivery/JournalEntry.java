package app.midx.delivery;

import app.midx.common.UploadId;
import app.midx.tiktok.ChunkPlan;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the journal says of an attempt, as read by the worker that holds it.
 *
 * @param fence the number under which it is held; a later holder has a higher one
 * @param sealedUploadUrl encrypted; null before init is answered and after all bytes are in
 * @param acknowledgedBytes what TikTok has confirmed, so where the next chunk begins
 * @param lastChunkBegun whether TikTok may have all bytes, confirmed or not
 * @param number counts the attempts of one upload, from 1
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
        long acknowledgedBytes,
        boolean lastChunkBegun,
        @Nullable Instant deliveredAt,
        Instant requestedAt,
        int number,
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

    Instant requireDeliveredAt() {
        if (deliveredAt == null) {
            throw new IllegalStateException("Attempt " + attempt + " is not delivered yet");
        }
        return deliveredAt;
    }
}
