package app.midx.simulator;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a chunk may come, before any of its bytes is read. TikTok: Media Transfer Guide, its table of statuses. */
final class ChunkCheck {

    private static final Set<String> TYPES = Set.of("video/mp4", "video/quicktime", "video/webm");

    private final World world;

    ChunkCheck(World world) {
        this.world = world;
    }

    /** HTTP status of the refusal, or 0 for a chunk that may come. */
    int refusal(@Nullable PublishJob job, @Nullable ContentRange range, Call call) {
        if (call.header("Authorization") != null) {
            world.violations.add("authorization-on-chunk", "The upload URL is the credential.");
        }
        if (job == null || job.state.equals("FAILED")) {
            return 404;
        }
        if (job.urlExpired(world.now())) {
            return 403;
        }
        if (range == null || !wellFormed(job, range, call)) {
            if (range == null) {
                world.violations.add("chunk-headers", "Content-Range: " + call.header("Content-Range"));
            }
            return 400;
        }
        return inSequence(job, range) ? 0 : 416;
    }

    private boolean wellFormed(PublishJob job, ContentRange range, Call call) {
        String length = call.header("Content-Length");
        if (!TYPES.contains(call.mediaType())) {
            world.violations.add("content-type", "chunk: " + call.mediaType());
            return false;
        }
        if (range.length() < 1
                || range.total() != job.source.videoSize()
                || !String.valueOf(range.length()).equals(length)) {
            world.violations.add("chunk-headers", call.header("Content-Range") + " with length " + length);
            return false;
        }
        if (continues(job, range) && range.length() != job.lengthAt(range.first())) {
            world.violations.add("chunk-length", call.header("Content-Range") + " is no chunk of the announced plan");
            return false;
        }
        return true;
    }

    private boolean inSequence(PublishJob job, ContentRange range) {
        if (job.receiving) {
            world.violations.add("parallel-chunks", "A chunk of " + job.publishId + " is still on its way.");
            return false;
        }
        if (continues(job, range)) {
            return true;
        }
        if (range.first() > job.received) {
            world.violations.add("out-of-order-chunk", range.first() + " while " + job.received + " bytes are in");
        } else if (job.progressHeard) {
            String rule = job.complete() ? "chunk-after-completion" : "chunk-sent-again";
            world.violations.add(rule, range.first() + " while " + job.received + " bytes are acknowledged");
        }
        return false;
    }

    private static boolean continues(PublishJob job, ContentRange range) {
        return range.first() == job.received && !job.complete();
    }
}
