package app.midx.simulator;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Lets a fault happen to one request. */
final class FaultyAnswers {

    /** TikTok: Media Transfer Guide, its table of statuses. */
    private static final Set<Integer> ENDS_UPLOAD = Set.of(400, 403, 404);

    interface Work {
        Answer run() throws IOException;
    }

    private final World world;
    private final Envelope envelope;

    FaultyAnswers(World world) {
        this.world = world;
        this.envelope = new Envelope(world);
    }

    /** @throws IOException to close the connection without an answer */
    Answer through(@Nullable Fault fault, @Nullable Operation operation, Call call, @Nullable String account, Work work)
            throws IOException {
        if (fault == null || operation == null) {
            return work.run();
        }
        delay(fault);
        if (account != null) {
            actOf(world.accounts.get(account), fault);
        }
        if (!fault.answers()) {
            return work.run();
        }
        if (fault.isAfter()) {
            work.run();
        } else if (operation == Operation.UPLOAD) {
            long bytes = fault.close() ? fault.afterBytes() : Long.MAX_VALUE;
            skip(call, bytes);
        }
        noteRefusal(operation, fault, call);
        if (fault.close() || fault.status() == null) {
            throw new IOException("A fault closes the connection");
        }
        if (fault.body() != null) {
            return Answer.text(fault.status(), "text/html; charset=utf-8", fault.body());
        }
        return fault.code() == null
                ? Answer.empty(fault.status())
                : envelope.error(operation.style, fault.status(), fault.code(), "A fault that was asked for.");
    }

    /** What the user does in TikTok's app just when the request comes. */
    private void actOf(Account user, Fault fault) {
        if (fault.change() != null) {
            Json.patch(user, Account.class, fault.change());
        }
        if (fault.disconnect()) {
            world.jobs.processing.endAll(user, ControlledAccounts.BY_USER);
        }
    }

    /** Told that its upload is over, or was never there, a client rightly begins another. */
    private void noteRefusal(Operation operation, Fault fault, Call call) {
        synchronized (world) {
            PublishJob job = null;
            if (operation == Operation.UPLOAD && fault.status() != null && ENDS_UPLOAD.contains(fault.status())) {
                job = world.jobs.byUploadId(call.query().get("upload_id"));
            } else if (operation == Operation.STATUS && "invalid_publish_id".equals(fault.code())) {
                job = world.jobs.find(OwnJob.publishId(call, world));
            }
            if (job != null) {
                job.denied = true;
            }
        }
    }

    private static void skip(Call call, long bytes) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        for (long left = bytes; left > 0; ) {
            int read = call.stream().read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                return;
            }
            left -= read;
        }
    }

    private void delay(Fault fault) throws IOException {
        try {
            if (fault.delay() != null && world.closing.await(fault.delay().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("The simulator is closing");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
