package app.midx.delivery;

import app.midx.common.UploadId;
import app.midx.upload.EventCause;
import app.midx.upload.TikTokSays;
import app.midx.upload.UploadJourney;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the creator is told of a step; written in the transaction that writes the step. */
sealed interface Told {

    void to(UploadJourney uploads, UploadId upload);

    /** The words to keep with the attempt. */
    default TikTokSays words() {
        return new TikTokSays(null, null);
    }

    static Told failed(String code) {
        return new Failed(new TikTokSays(code, null), EventCause.MIDX);
    }

    static Told needsAttention(String code) {
        return new NeedsAttention(new TikTokSays(code, null), EventCause.MIDX);
    }

    record Nothing() implements Told {
        @Override
        public void to(UploadJourney uploads, UploadId upload) {}
    }

    record Failed(TikTokSays words, EventCause cause) implements Told {
        @Override
        public void to(UploadJourney uploads, UploadId upload) {
            uploads.failed(upload, words, cause);
        }
    }

    record NeedsAttention(TikTokSays words, EventCause cause) implements Told {
        @Override
        public void to(UploadJourney uploads, UploadId upload) {
            uploads.needsAttention(upload, words, cause);
        }
    }

    /** It was out of sight, and TikTok works on it. */
    record Processing() implements Told {
        @Override
        public void to(UploadJourney uploads, UploadId upload) {
            uploads.processing(upload);
        }
    }

    /** It is queued again for another attempt; one that was given up as unconfirmed is left to its creator. */
    record Requeued(TikTokSays words) implements Told {
        @Override
        public void to(UploadJourney uploads, UploadId upload) {
            uploads.requeue(upload, words);
        }
    }

    record Unconfirmed() implements Told {
        @Override
        public void to(UploadJourney uploads, UploadId upload) {
            uploads.unconfirmed(upload);
        }
    }

    record InInbox(@Nullable String logId) implements Told {
        @Override
        public void to(UploadJourney uploads, UploadId upload) {
            uploads.inInbox(upload, logId);
        }

        @Override
        public TikTokSays words() {
            return new TikTokSays(null, logId);
        }
    }

    /** TikTok has made a post of it, or several of one draft. */
    record Posts(List<Long> publicPostIds, @Nullable String logId) implements Told {
        @Override
        public void to(UploadJourney uploads, UploadId upload) {
            uploads.posts(upload, publicPostIds, logId);
        }

        @Override
        public TikTokSays words() {
            return new TikTokSays(null, logId);
        }
    }
}
