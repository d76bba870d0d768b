package app.midx.delivery;

import app.midx.media.MediaFiles;
import app.midx.media.StagedMedia;
import app.midx.tiktok.Chunk;
import app.midx.tiktok.ChunkAnswer;
import app.midx.tiktok.ChunkUploader;
import app.midx.tiktok.TikTokUnreachableException;
import app.midx.upload.EventCause;
import app.midx.upload.TikTokSays;
import app.midx.upload.UploadFacts;
import java.io.UncheckedIOException;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings the bytes to TikTok: chunk after chunk from the staged file, each acknowledgement noted before the next is sent. */
@Component
class Transfer {

    private static final Logger log = LoggerFactory.getLogger(Transfer.class);

    private final Journal journal;
    private final MediaFiles media;
    private final ChunkUploader uploader;
    private final Aftermath aftermath;
    private final ProgressTeller progress;

    Transfer(Journal journal, MediaFiles media, ChunkUploader uploader, Aftermath aftermath, ProgressTeller progress) {
        this.journal = journal;
        this.media = media;
        this.uploader = uploader;
        this.aftermath = aftermath;
        this.progress = progress;
    }

    /** Sends from where the journal stands. */
    Later send(UploadFacts upload, JournalEntry held) {
        StagedMedia video = upload.media() == null
                ? null
                : media.find(upload.owner(), upload.media()).orElse(null);
        if (video == null || !video.complete() || video.size() != held.plan().size()) {
            return mediaIsGone(held);
        }
        LongConsumer told = progress.of(upload);
        JournalEntry entry = held;
        while (true) {
            if (entry.acknowledgedBytes() >= entry.plan().size()) {
                // All bytes are in, yet TikTok has not said that this was all: its status tells.
                return troubled(entry);
            }
            Chunk chunk = entry.plan().at(entry.acknowledgedBytes());
            if (!journal.mayGoOn(entry, chunk.index() == entry.plan().count() - 1)) {
                stop(entry);
                return Later.never();
            }
            switch (put(entry, chunk, video, told)) {
                case ChunkAnswer.Accepted(long bytes)
                when bytes == chunk.first() + chunk.length() -> entry = journal.acknowledged(entry, bytes);
                case ChunkAnswer.Complete() -> {
                    return aftermath.begin(journal.delivered(entry));
                }
                case ChunkAnswer.Refused(int code, var error) -> {
                    log.warn("TikTok refused a chunk of upload {} with HTTP {}", upload.id(), code);
                    journal.uploadUrlIsGone(entry, new TikTokSays(error.code(), error.logId()));
                    return Later.now();
                }
                // Out of step or out of order: TikTok's own count decides where to go on.
                case ChunkAnswer.Accepted other -> {
                    return troubled(entry);
                }
                case ChunkAnswer.OutOfSequence other -> {
                    return troubled(entry);
                }
                case ChunkAnswer.Unavailable other -> {
                    return troubled(entry);
                }
            }
        }
    }

    /** The creator has stopped the upload before its last chunk. */
    void stop(JournalEntry held) {
        journal.end(held, Outcome.CANCELLED, new TikTokSays(null, null), uploads -> {});
    }

    private ChunkAnswer put(JournalEntry entry, Chunk chunk, StagedMedia video, LongConsumer told) {
        try {
            return uploader.put(
                    journal.uploadUrl(entry),
                    chunk,
                    video.mimeType(),
                    () -> media.open(video.id(), chunk.first()),
                    written -> told.accept(chunk.first() + written));
        } catch (TikTokUnreachableException lost) {
            log.info("A chunk of upload {} was not answered", entry.upload());
            return new ChunkAnswer.Unavailable(0);
        } catch (UncheckedIOException unreadable) {
            log.error("The staged video of upload {} cannot be read", entry.upload(), unreadable);
            return new ChunkAnswer.Unavailable(0);
        }
    }

    private Later mediaIsGone(JournalEntry held) {
        TikTokSays why = new TikTokSays("midx_media_gone", null);
        journal.end(held, Outcome.INCOMPLETE, why, uploads -> uploads.failed(held.upload(), why, EventCause.MIDX));
        return Later.never();
    }

    /** It did not get on; it will be tried again, later each time. */
    Later troubled(JournalEntry held) {
        return Later.in(Backoff.after(journal.troubled(held), RandomGenerator.getDefault()));
    }
}
