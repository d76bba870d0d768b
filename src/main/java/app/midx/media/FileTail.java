package app.midx.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

record FileTail(FileChannel channel) implements MediaStore.Tail {

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
    public void force() throws IOException {
        // Without the metadata: a data sync includes the length, and the times do not matter.
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
