package app.midx.media;

import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** Makes a place for a file, or says why there is none. */
@Component
class Beginning {

    private final Admission admission;
    private final MediaRecords records;
    private final MediaStore store;
    private final MediaSettings settings;

    Beginning(Admission admission, MediaRecords records, MediaStore store, MediaSettings settings) {
        this.admission = admission;
        this.records = records;
        this.store = store;
        this.settings = settings;
    }

    MediaId begin(CreatorId owner, FileClaim claim) {
        if (claim.size() < 1) {
            throw IngestException.malformed("An empty file is no video.");
        }
        if (claim.size() > settings.maxBytes()) {
            throw IngestException.tooLarge(settings.maxBytes());
        }
        return admission.admit(owner, claim.size(), () -> written(owner, claim));
    }

    private MediaId written(CreatorId owner, FileClaim claim) {
        String key = newFile();
        try {
            return records.begin(owner, claim, key);
        } catch (RuntimeException unrecorded) {
            erase(key);
            throw unrecorded;
        }
    }

    private String newFile() {
        try {
            return store.create();
        } catch (IOException full) {
            throw IngestException.noSpace();
        }
    }

    private void erase(String key) {
        try {
            store.erase(key);
        } catch (IOException unerasable) {
            throw new UncheckedIOException(unerasable);
        }
    }
}
