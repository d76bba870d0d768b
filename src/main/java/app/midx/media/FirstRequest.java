package app.midx.media;

import app.midx.common.CreatorId;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Begins a file, and takes the bytes in that may come along with it (tus 1.0.x, Creation With Upload). */
@Component
class FirstRequest {

    private final CreationRate rate;
    private final Attempts attempts;
    private final MediaFiles files;
    private final Reception reception;
    private final Lifetime lifetime;

    FirstRequest(CreationRate rate, Attempts attempts, MediaFiles files, Reception reception, Lifetime lifetime) {
        this.rate = rate;
        this.attempts = attempts;
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
        String name = said.get("filename");
        String type = said.get("filetype");
        Attempts.Outcome file = attempts.of(owner, said.get("attempt"), size, () -> {
            rate.take(owner);
            return files.begin(owner, name, type, size);
        });
        if (file.isRepeated()) {
            // The sender goes on from what the answer says; bytes that came along are not needed.
            return reception.progress(owner, file.id());
        }
        Progress begun = new Progress(file.id(), name, type, 0, size, lifetime.endOfEmpty());
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
