package app.midx.simulator;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One init and what became of it. Guarded by the world's monitor. */
final class PublishJob {

    final String publishId;
    final String uploadId = String.valueOf(Opaque.id());
    final String uploadToken = UUID.randomUUID().toString();
    final PublishKind kind;
    final Grant grant;
    final SourceInfo source;
    final @Nullable JsonNode postInfo;
    final @Nullable String privacyLevel;
    final Instant initAt;
    final Instant expiresAt;

    final List<ReceivedChunk> chunks = new ArrayList<>();
    final List<Long> postIds = new ArrayList<>();
    final FileHead head = new FileHead();
    MessageDigest digest = Opaque.digest();

    @Nullable
    String sha256;

    long received;
    boolean receiving;
    boolean progressHeard = true;
    /** A fault has told the client that there is no such upload any more. */
    boolean denied;

    @Nullable
    Instant receivedAt;

    String state;

    @Nullable
    String failReason;

    int timesPosted;

    PublishJob(
            PublishKind kind,
            Grant grant,
            SourceInfo source,
            @Nullable JsonNode postInfo,
            @Nullable String privacyLevel,
            Instant initAt,
            Instant expiresAt) {
        this.publishId = (source.file() ? kind.filePrefix : kind.urlPrefix) + Opaque.id();
        this.kind = kind;
        this.grant = grant;
        this.source = source;
        this.postInfo = postInfo;
        this.privacyLevel = privacyLevel;
        this.initAt = initAt;
        this.expiresAt = expiresAt;
        this.state = source.file() ? "PROCESSING_UPLOAD" : "PROCESSING_DOWNLOAD";
    }

    boolean complete() {
        return received == source.videoSize();
    }

    boolean inProgress() {
        return state.startsWith("PROCESSING");
    }

    boolean isPublic() {
        return "PUBLIC_TO_EVERYONE".equals(privacyLevel);
    }

    boolean urlExpired(Instant now) {
        return !expiresAt.isAfter(now);
    }

    /** The chunk of the announced plan that begins here; the last one takes the remainder. */
    long lengthAt(long first) {
        long index = first / source.chunkSize();
        boolean last = index >= source.totalChunkCount() - 1;
        return last ? source.videoSize() - first : source.chunkSize();
    }

    ReceivedPost snapshot() {
        return new ReceivedPost(
                publishId,
                grant.account.name,
                kind,
                postInfo,
                privacyLevel,
                source.videoSize(),
                source.chunkSize(),
                source.totalChunkCount(),
                received,
                receiving,
                sha256,
                state,
                failReason,
                List.copyOf(postIds),
                timesPosted,
                List.copyOf(chunks),
                initAt,
                receivedAt);
    }
}
