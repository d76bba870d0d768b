package app.midx.media;

import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stages large files by a second name for them, so that nothing has to be copied. They are hashed as if they had been received. */
public class LinkedVideos {

    private final MediaFiles files;
    private final MediaRecords records;
    private final MediaSettings settings;
    private final Reception reception;

    LinkedVideos(MediaFiles files, MediaRecords records, MediaSettings settings, Reception reception) {
        this.files = files;
        this.records = records;
        this.settings = settings;
        this.reception = reception;
    }

    public MediaId complete(CreatorId owner, Path video) throws IOException {
        MediaId id = files.begin(owner, video.getFileName().toString(), "video/mp4", Files.size(video));
        Path staged = settings.dir().resolve(records.find(id).orElseThrow().storeKey());
        Files.delete(staged);
        Files.createLink(staged, video);
        reception.progress(owner, id);
        return id;
    }
}
