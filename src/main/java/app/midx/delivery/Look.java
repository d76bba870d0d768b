package app.midx.delivery;

import app.midx.common.Secret;
import app.midx.media.StagedFile;
import app.midx.upload.UploadFacts;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One look at an upload: what holds for as long as it lasts is found out once. */
final class Look {

    private final UploadFacts upload;
    private final Seat seat;
    private final Stopping stopping;
    private @Nullable StagedFile video;
    private @Nullable UUID attempt;
    private @Nullable Secret uploadUrl;

    /** @param upload as it was when the look began */
    Look(UploadFacts upload, Seat seat, Stopping stopping) {
        this.upload = upload;
        this.seat = seat;
        this.stopping = stopping;
    }

    UploadFacts upload() {
        return upload;
    }

    Seat seat() {
        return seat;
    }

    Stopping stopping() {
        return stopping;
    }

    @Nullable
    StagedFile video() {
        return video;
    }

    void found(StagedFile file) {
        video = file;
    }

    /** The key to TikTok's door is opened once for all chunks, and forgotten with the look. */
    Secret uploadUrl(JournalEntry held, Supplier<Secret> unsealed) {
        if (uploadUrl == null || !held.attempt().equals(attempt)) {
            uploadUrl = unsealed.get();
            attempt = held.attempt();
        }
        return uploadUrl;
    }
}
