package app.midx.simulator;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What became of one init, as it is now.
 *
 * @param account name of the account
 * @param kind {@code DIRECT} or {@code INBOX}
 * @param postInfo as received, or null; TikTok drops it for an inbox draft
 * @param privacyLevel the level in force, which is not the requested one under
 *     {@link Knobs.UnauditedAudience#POST_AS_SELF_ONLY}
 * @param size bytes that were announced
 * @param receivedBytes bytes that count
 * @param receiving whether a chunk is on its way just now
 * @param sha256 lower-case hex of all bytes once they are in, unless hashing is off
 * @param state a status of status/fetch
 * @param postIds ids of public posts made of it
 * @param timesPosted 1 for a direct post that completed; for a draft how often the creator posted it
 */
public record ReceivedPost(
        String publishId,
        String account,
        PublishKind kind,
        @Nullable JsonNode postInfo,
        @Nullable String privacyLevel,
        long size,
        long chunkSize,
        long totalChunkCount,
        long receivedBytes,
        boolean receiving,
        @Nullable String sha256,
        String state,
        @Nullable String failReason,
        List<Long> postIds,
        int timesPosted,
        List<ReceivedChunk> chunks,
        Instant initAt,
        @Nullable Instant receivedAt) {}
