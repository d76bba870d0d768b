package app.midx.media;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** For one writer at a time. */
final class FileTail implements MediaStore.Tail {

    private final FileChannel channel;
    private @Nullable FutureTask<@Nullable Void> early;

    FileTail(FileChannel channel) {
        this.channel = channel;
    }

    @Override
    public long length() throws IOException {
        return channel.size();
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    @Override
    public void cut(long length) throws IOException {
        channel.truncate(length);
    }

    @Override
    public void forceSoon() {
        // One that failed stays: the system tells of it once, and it must not be lost.
        if (early == null || early.state() == FutureTask.State.SUCCESS) {
            early = new FutureTask<>(() -> {
                channel.force(false);
                return null;
            });
            Thread.startVirtualThread(early);
        }
    }

    @Override
    public void force() throws IOException {
        if (early != null) {
            end(early);
        }
        // Without the metadata: a data sync includes the length, and the times do not matter.
        channel.force(false);
    }

    private static void end(FutureTask<@Nullable Void> early) throws IOException {
        try {
            early.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("the disk is not waited for any more").initCause(stopped);
        } catch (ExecutionException failed) {
            throw new IOException("the disk could not keep what came", failed.getCause());
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
