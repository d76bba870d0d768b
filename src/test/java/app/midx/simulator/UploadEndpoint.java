package app.midx.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * TikTok: Media Transfer Guide, sending the video. Bytes are hashed as they come and never kept. A chunk that breaks off does
 * not count.
 */
final class UploadEndpoint implements Endpoint {

    /** Long enough for the server to notice that a client gave up on a connection before it tried again. */
    private static final long GRACE_MILLIS = 300;

    private final World world;
    private final ChunkCheck check;

    UploadEndpoint(World world) {
        this.world = world;
        this.check = new ChunkCheck(world);
    }

    @Override
    public Answer answer(Call call) throws IOException {
        ContentRange range = ContentRange.parse(call.header("Content-Range"));
        PublishJob job;
        MessageDigest digest = null;
        int refusal;
        synchronized (world) {
            job = find(call);
            awaitEarlierChunk(job);
            refusal = check.refusal(job, range, call);
            if (refusal == 0 && job != null) {
                digest = copy(job.digest);
                job.receiving = true;
            }
        }
        if (job == null || range == null || digest == null) {
            return refuse(call, job, range, refusal);
        }
        return receive(call, job, range, digest);
    }

    private Answer receive(Call call, PublishJob job, ContentRange range, MessageDigest digest) throws IOException {
        boolean whole = false;
        try {
            whole = read(call.stream(), job, range, digest) == range.length();
        } finally {
            synchronized (world) {
                job.receiving = false;
                if (whole && job.inProgress()) {
                    commit(job, range, digest, call.heard());
                }
                world.notifyAll();
            }
        }
        if (!whole) {
            throw new IOException("The chunk broke off");
        }
        synchronized (world) {
            return answered(call, job, job.complete() ? 201 : 206, true);
        }
    }

    private @Nullable PublishJob find(Call call) {
        PublishJob job = world.jobs.byUploadId(call.query().get("upload_id"));
        return job == null || !job.uploadToken.equals(call.query().get("upload_token")) ? null : job;
    }

    private void awaitEarlierChunk(@Nullable PublishJob job) throws IOException {
        long deadline = System.nanoTime() + GRACE_MILLIS * 1_000_000;
        try {
            while (job != null && job.receiving && System.nanoTime() < deadline) {
                world.wait(GRACE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private Answer refuse(Call call, @Nullable PublishJob job, @Nullable ContentRange range, int status)
            throws IOException {
        if (world.knobs.drainRefusedChunks) {
            call.stream().transferTo(OutputStream.nullOutputStream());
        }
        if (job == null) {
            return Answer.empty(status);
        }
        synchronized (world) {
            boolean again = status == 416 && range != null && range.first() < job.received;
            return again && world.knobs.rePut == Knobs.RePut.PARTIAL_CONTENT
                    ? answered(call, job, job.complete() ? 201 : 206, false)
                    : answered(call, job, status, false);
        }
    }

    private long read(InputStream body, PublishJob job, ContentRange range, MessageDigest digest) throws IOException {
        boolean hashing = world.knobs.sha256;
        byte[] buffer = new byte[128 * 1024];
        long read = 0;
        for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
            job.head.see(range.first() + read, buffer, n);
            if (hashing) {
                digest.update(buffer, 0, n);
            }
            read += n;
        }
        return read;
    }

    private void commit(PublishJob job, ContentRange range, MessageDigest digest, boolean heard) {
        job.received = range.last() + 1;
        job.digest = digest;
        job.progressHeard = heard;
        if (job.complete()) {
            job.receivedAt = world.now();
            job.sha256 =
                    world.knobs.sha256 ? HexFormat.of().formatHex(copy(digest).digest()) : null;
            world.jobs.processing.begin(job);
        }
    }

    private Answer answered(Call call, PublishJob job, int status, boolean accepted) {
        job.chunks.add(new ReceivedChunk(
                world.now(), call.header("Content-Range"), call.header("Content-Type"), accepted, status));
        boolean tellsProgress = status == 201 || status == 206 || status == 416;
        return tellsProgress
                ? Answer.empty(status).with("Content-Range", ContentRange.progress(job))
                : Answer.empty(status);
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
