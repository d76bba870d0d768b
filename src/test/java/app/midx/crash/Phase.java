package app.midx.crash;

import app.midx.simulator.ReceivedPost;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where an upload stood when its node was killed: what the journal knew, against what TikTok knew. */
enum Phase {
    WAITING("waiting for a worker"),
    BEFORE_INIT("picked up, init not yet noted"),
    INIT_UNDER_WAY("init noted, not at TikTok"),
    INIT_NOT_NOTED("init answered, answer not noted"),
    BEFORE_FIRST_CHUNK("publish_id noted, no byte sent"),
    WITHIN_CHUNK("within a chunk"),
    CHUNK_NOT_NOTED("chunk taken, not noted"),
    BETWEEN_CHUNKS("between two chunks"),
    WITHIN_LAST_CHUNK("within the last chunk"),
    ALL_NOT_NOTED("all bytes taken, 201 not noted"),
    PROCESSING("TikTok is processing"),
    OUTCOME_NOT_NOTED("TikTok has published, not noted"),
    BETWEEN_ATTEMPTS("between two attempts");

    final String label;

    Phase(String label) {
        this.label = label;
    }

    /** @param received every init of this upload at TikTok, oldest first, as it was just before the kill */
    static Phase of(JournalRow row, List<ReceivedPost> received) {
        return switch (row.state()) {
            case "NONE" -> row.picked() ? BEFORE_INIT : WAITING;
            case "REQUESTED" ->
                received.stream().anyMatch(post -> !post.initAt().isBefore(row.requestedAt()))
                        ? INIT_NOT_NOTED
                        : INIT_UNDER_WAY;
            case "OPEN" -> ofOpen(row, named(row, received));
            case "DELIVERED" -> {
                ReceivedPost post = named(row, received);
                yield post != null && post.state().equals("PUBLISH_COMPLETE") ? OUTCOME_NOT_NOTED : PROCESSING;
            }
            default -> BETWEEN_ATTEMPTS;
        };
    }

    private static Phase ofOpen(JournalRow row, @Nullable ReceivedPost post) {
        if (post == null || (post.receivedBytes() == 0 && !post.receiving())) {
            return BEFORE_FIRST_CHUNK;
        }
        if (post.receivedBytes() == post.size()) {
            return ALL_NOT_NOTED;
        }
        if (post.receiving()) {
            return row.lastChunkBegun() ? WITHIN_LAST_CHUNK : WITHIN_CHUNK;
        }
        return post.receivedBytes() > row.acknowledged() ? CHUNK_NOT_NOTED : BETWEEN_CHUNKS;
    }

    private static @Nullable ReceivedPost named(JournalRow row, List<ReceivedPost> received) {
        return received.stream()
                .filter(post -> post.publishId().equals(row.publishId()))
                .findAny()
                .orElse(null);
    }
}
