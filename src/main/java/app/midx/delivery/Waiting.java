package app.midx.delivery;

import app.midx.media.StagedFile;
import app.midx.media.StagedMedia;
import app.midx.tiktok.Chunk;
import app.midx.upload.UploadJourney;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Waits for the bytes of a video that is still arriving. Those that are about to come are waited for here, so that a chunk goes
 * on the moment it is whole; for all others the scheduler wakes the job. Nobody who waits holds a place for moving bytes.
 */
@Component
class Waiting {

    /** What takes longer is not about to come. */
    private static final Duration SOON = Duration.ofSeconds(2);

    /** At a time, so that a node that shuts down need not wait. */
    private static final Duration SLICE = Duration.ofMillis(500);

    private static final int SLICES = 12;

    private final Readiness readiness;
    private final ArrivalWatch watch;
    private final UploadJourney uploads;

    Waiting(Readiness readiness, ArrivalWatch watch, UploadJourney uploads) {
        this.readiness = readiness;
        this.watch = watch;
        this.uploads = uploads;
    }

    /**
     * Waits until the step can be taken, as far as the video is concerned.
     *
     * @return what stands in the way; null where nothing does
     */
    @Nullable
    Heard forBytes(NextStep step, Look look, @Nullable JournalEntry held) {
        return switch (step) {
            case NextStep.Begin() -> {
                // A line that has broken its promise once is not trusted again before the next press of the button.
                boolean wholeOnly = held != null
                        && held.outcome() == Outcome.STARVED
                        && held.requestedAt().isAfter(look.upload().requireQueuedAt());
                yield await(look, 0, video -> wholeOnly ? video.size() : untilAnnounced(video));
            }
            case NextStep.Send(long offset) -> {
                JournalEntry open = SendEngine.require(held);
                Heard lost = open.awaitsBytes() ? readiness.lostAccess(look.upload()) : null;
                if (lost != null) {
                    yield lost;
                }
                Chunk chunk = open.plan().at(offset);
                yield await(look, offset, video -> chunk.last() + 1);
            }
            default -> null;
        };
    }

    private long untilAnnounced(StagedMedia video) {
        Arrival arrival = watch.saw(video);
        return arrival.isSafeToAnnounce() ? 0 : video.received() + Math.max(1, arrival.bytesToGo());
    }

    /** A length that is needed now; it may change while bytes come. */
    @FunctionalInterface
    private interface Needed {
        long by(StagedMedia video);
    }

    private @Nullable Heard await(Look look, long sent, Needed needed) {
        for (int slice = 0; slice < SLICES; slice++) {
            StagedFile file = readiness.video(look).orElse(null);
            StagedMedia video = file == null ? null : file.now().orElse(null);
            if (file == null || video == null) {
                return readiness.absence(look.upload());
            }
            if (video.complete()) {
                watch.forget(video.id());
                return null;
            }
            watch.saw(video);
            uploads.moved(look.upload(), sent, video.received());
            long length = needed.by(video);
            // Its whole length counts only once it is known to be sound.
            if (video.received() >= length && length < video.size()) {
                return null;
            }
            if (!isWorthWaiting(video, length)
                    || look.stopping().hasBegun()
                    || !look.seat().toWait()) {
                break;
            }
            file.await(length, SLICE);
        }
        return missing(look);
    }

    private boolean isWorthWaiting(StagedMedia video, long length) {
        return watch.expected(video.id(), length).compareTo(SOON) <= 0;
    }

    private Heard missing(Look look) {
        var media = look.upload().media();
        return new Heard.BytesMissing(media != null && watch.isStalled(media));
    }
}
