package app.midx.media;

import app.midx.media.probe.Content;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

record FileContent(FileChannel channel) implements Content {

    @Override
    public long length() throws IOException {
        return channel.size();
    }

    @Override
    public int read(ByteBuffer into, long from) throws IOException {
        return channel.read(into, from);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
