package app.midx.media;

import app.midx.common.MediaId;
import app.midx.media.probe.Content;
import app.midx.media.probe.VideoProbe;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks at a file once its last byte is here: what is it, and what is its fingerprint? */
@Component
class Completion {

    private final MediaRecords records;
    private final MediaStore store;

    Completion(MediaRecords records, MediaStore store) {
        this.records = records;
        this.store = store;
    }

    /** Does nothing for a file that is not full, or that somebody has completed meanwhile. */
    void completeIfFull(MediaId id, long length) throws IOException {
        Optional<Media> full =
                records.find(id).filter(media -> media.state() == MediaState.RECEIVING && media.size() == length);
        if (full.isPresent()) {
            complete(id, full.get().storeKey());
        }
    }

    private void complete(MediaId id, String key) throws IOException {
        VideoFacts facts;
        try (Content content = store.content(key)) {
            facts = VideoProbe.read(content);
        }
        Optional<String> mimeType = mimeType(facts.container());
        if (mimeType.isEmpty()) {
            store.erase(key);
            records.refuse(id);
            throw IngestException.noVideo();
        }
        records.complete(id, mimeType.get(), sha256(key), facts);
    }

    /** Empty for what TikTok does not take in any case (TikTok: Media Transfer Guide, "Video restrictions": MP4, WebM, MOV). */
    private static Optional<String> mimeType(VideoFacts.Container container) {
        return switch (container) {
            case MP4 -> Optional.of("video/mp4");
            case MOV -> Optional.of("video/quicktime");
            case WEBM -> Optional.of("video/webm");
            case OTHER -> Optional.empty();
        };
    }

    private String sha256(String key) throws IOException {
        MessageDigest digest = newSha256();
        byte[] buffer = new byte[Reception.BUFFER];
        try (InputStream content = store.open(key, 0)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
