package app.midx.delivery;

import app.midx.media.StagedFile;
import app.midx.security.UnreadableSecretException;
import app.midx.tiktok.Chunk;
import app.midx.tiktok.ChunkAnswer;
import app.midx.tiktok.ChunkUploader;
import app.midx.tiktok.TikTokError;
import app.midx.tiktok.TikTokUnreachableException;
import app.midx.upload.UploadFacts;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings one chunk from the staged file to TikTok. */
@Component
class Transfer {

    private static final Logger log = LoggerFactory.getLogger(Transfer.class);

    /**
     * No byte of an attempt is sent later than this after its init. Whoever decides that an attempt came to nothing waits until
     * {@link DecidingOnBytes} calls it certainly over, and by then no worker must be at it, however slow its line.
     */
    private static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(80);

    private final UploadUrls urls;
    private final ChunkUploader uploader;
    private final ProgressTeller progress;
    private final Clock clock;

    Transfer(UploadUrls urls, ChunkUploader uploader, ProgressTeller progress, Clock clock) {
        this.urls = urls;
        this.uploader = uploader;
        this.progress = progress;
        this.clock = clock;
    }

    /**
     * Sends the chunk that follows what is acknowledged.
     *
     * @param held with the leave to send that chunk
     */
    Heard send(Look look, StagedFile video, String mimeType, JournalEntry held) {
        UploadFacts upload = look.upload();
        Chunk chunk = held.plan().at(held.acknowledgedBytes());
        LongConsumer told = progress.of(upload, video);
        long begun = System.nanoTime();
        Duration left = LONGEST_ATTEMPT.minus(Duration.between(held.requestedAt(), clock.instant()));
        try {
            ChunkAnswer answer = uploader.put(
                    look.uploadUrl(held, () -> urls.of(held)),
                    chunk,
                    mimeType,
                    () -> video.open(chunk.first()),
                    written -> {
                        look.stopping().check();
                        if (System.nanoTime() - begun > left.toNanos()) {
                            throw new TooLateException();
                        }
                        told.accept(chunk.first() + written);
                    });
            return heard(upload, answer);
        } catch (Stopping.HandOverException stopped) {
            log.info("A chunk of upload {} is left to another worker", upload.id());
            return new Heard.HandedOver();
        } catch (TooLateException tooLate) {
            log.warn("A chunk of upload {} took too long and was broken off", upload.id());
            return new Heard.NoAnswer();
        } catch (TikTokUnreachableException lost) {
            log.info("A chunk of upload {} was not answered: {}", upload.id(), lost.getMessage());
            return new Heard.NoAnswer();
        } catch (UnreadableSecretException unreadable) {
            log.error("The upload URL of upload {} cannot be read: {}", upload.id(), unreadable.getMessage());
            return new Heard.UrlRefused(new TikTokError("midx_upload_url_unreadable", "", null, 0));
        } catch (UncheckedIOException unreadable) {
            log.error("The staged video of upload {} cannot be read", upload.id(), unreadable);
            return unreadable.getCause() instanceof NoSuchFileException ? new Heard.VideoGone() : new Heard.NoAnswer();
        }
    }

    private static Heard heard(UploadFacts upload, ChunkAnswer answer) {
        return switch (answer) {
            case ChunkAnswer.Accepted(long bytes) -> new Heard.ChunkTaken(bytes);
            case ChunkAnswer.Complete() -> new Heard.AllTaken();
            case ChunkAnswer.OutOfSequence outOfSequence -> new Heard.OutOfStep();
            case ChunkAnswer.Refused(int status, TikTokError error) -> {
                log.warn("TikTok refused a chunk of upload {} with HTTP {} ({})", upload.id(), status, error.code());
                yield new Heard.UrlRefused(error);
            }
            case ChunkAnswer.Unavailable(int status) -> {
                log.info("A chunk of upload {} was answered with HTTP {}", upload.id(), status);
                yield new Heard.NoAnswer();
            }
        };
    }

    private static final class TooLateException extends RuntimeException {

        private TooLateException() {
            super("The attempt is too old", null, false, false);
        }
    }
}
