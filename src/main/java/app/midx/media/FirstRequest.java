package app.midx.media;

import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Begins a file, and takes the bytes in that may come along with it (tus 1.0.x, Creation With Upload). */
@Component
class FirstRequest {

    private final CreationRate rate;
    private final MediaFiles files;
    private final Reception reception;
    private final Lifetime lifetime;

    FirstRequest(CreationRate rate, MediaFiles files, Reception reception, Lifetime lifetime) {
        this.rate = rate;
        this.files = files;
        this.reception = reception;
        this.lifetime = lifetime;
    }

    Progress take(CreatorId owner, TusHeaders headers) throws IOException {
        if (headers.bringsSomethingElse()) {
            throw IngestException.otherContentType();
        }
        long size = headers.length();
        UploadMetadata said = headers.metadata();
        Part part = headers.part(0);
        if (headers.bringsBytes() && part.announced() > size) {
            throw IngestException.moreThanDeclared();
        }
        rate.take(owner);
        String name = said.get("filename");
        String type = said.get("filetype");
        MediaId id = files.begin(owner, name, type, size);
        Progress begun = new Progress(id, name, type, 0, size, lifetime.end());
        return headers.bringsBytes() ? received(owner, begun, part) : begun;
    }

    /** Where the bytes are not taken the sender never learns where the file is: it would only lie about. */
    private Progress received(CreatorId owner, Progress begun, Part part) throws IOException {
        boolean taken = false;
        try {
            Progress progress = reception.receive(owner, begun.id(), part);
            taken = true;
            return progress;
        } catch (IngestException refused) {
            if (!refused.asksToLookAgain()) {
                throw refused;
            }
            // All is here, and not judged yet: a sender who believes that nothing is will ask, and is told then.
            taken = true;
            return begun;
        } finally {
            if (!taken) {
                files.erase(begun.id());
            }
        }
    }
}
