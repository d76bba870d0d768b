package app.midx.upload;

import app.midx.common.CreatorId;
import app.midx.media.StagedMedia;
import app.midx.media.VideoFacts;
import org.jspecify.annotations.Nullable;

/**
 * What an upload keeps of its video.
 *
 * @param bytes its length
 * @param durationMs null where nobody could read it
 * @param fingerprint as {@link Fingerprint} has it; null while the file is not wholly here
 */
record SentVideo(
        long bytes, @Nullable Long durationMs, @Nullable String fingerprint) {

    /** @param claimed what the browser says of it; counts where Midx has not looked itself */
    static SentVideo of(CreatorId owner, StagedMedia media, @Nullable VideoFacts claimed) {
        VideoFacts facts = media.facts() == null ? claimed : media.facts();
        return new SentVideo(
                media.size(), facts == null ? null : facts.durationMs(), Fingerprint.of(owner, media.sha256()));
    }
}
