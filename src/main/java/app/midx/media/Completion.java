package app.midx.media;

import app.midx.common.MediaId;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks at a file once its last byte is here: is it a video, and what is its fingerprint? */
@Component
class Completion {

    private final MediaRecords records;
    private final MediaStore store;
    private final MediaProbe probe;

    Completion(MediaRecords records, MediaStore store, MediaProbe probe) {
        this.records = records;
        this.store = store;
        this.probe = probe;
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
        Optional<String> mimeType;
        try (InputStream content = store.open(key, 0)) {
            mimeType = probe.mimeType(content);
        }
        if (mimeType.isEmpty()) {
            store.erase(key);
            records.refuse(id);
            throw IngestException.noVideo();
        }
        records.complete(id, mimeType.get(), sha256(key));
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
