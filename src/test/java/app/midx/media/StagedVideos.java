package app.midx.media;

import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Autowired;

/** Hands files over without a browser, through the same door as one that comes by HTTP. */
public class StagedVideos {

    @Autowired
    private MediaFiles files;

    @Autowired
    private Reception reception;

    @Autowired
    private MediaSweep sweep;

    public MediaId complete(CreatorId owner, Path video) {
        try (InputStream bytes = Files.newInputStream(video)) {
            long size = Files.size(video);
            MediaId id = files.begin(owner, video.getFileName().toString(), "video/mp4", size);
            reception.receive(owner, id, new Part(0, size, bytes));
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What otherwise happens once an hour. */
    public void sweep() {
        try {
            sweep.sweep();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Announces a file whose bytes are yet to come. */
    public MediaId announced(CreatorId owner, long size) {
        return files.begin(owner, "clip.mp4", "video/mp4", size);
    }

    /** Brings the bytes of a file from one offset up to another; those at the end complete it. */
    public void bring(CreatorId owner, MediaId id, byte[] video, int from, int to) {
        try {
            int length = to - from;
            reception.receive(owner, id, new Part(from, length, new ByteArrayInputStream(video, from, length)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
