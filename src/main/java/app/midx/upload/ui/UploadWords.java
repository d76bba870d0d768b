package app.midx.upload.ui;

import app.midx.upload.SendMode;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadForm;
import app.midx.upload.UploadStatus;
import java.time.Instant;
import java.util.List;

/** Small facts of an upload in words. */
final class UploadWords {

    private UploadWords() {}

    static String title(UploadFacts upload) {
        String caption = upload.form().caption().strip();
        return caption.isEmpty() ? "No caption" : caption;
    }

    /** The time that its creator would look for: the one to come, or else the last one. */
    static Instant when(UploadFacts upload) {
        Instant chosen = upload.scheduledFor();
        return upload.status() == UploadStatus.SCHEDULED && chosen != null ? chosen : upload.updatedAt();
    }

    /** Drafts get their audience in the TikTok app. */
    static String audience(UploadFacts upload) {
        UploadForm form = upload.form();
        if (form.mode() == SendMode.INBOX_DRAFT) {
            return "In TikTok";
        }
        return form.privacyLevel() == null ? "Not chosen" : form.privacyLevel().label();
    }

    /** Such as "comments, duets and stitches"; there has to be one at least. */
    static String enumeration(List<String> words) {
        if (words.size() == 1) {
            return words.getFirst();
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    /** In decimal units, as phones show them. */
    static String size(long bytes) {
        if (bytes < 1_000_000) {
            return Math.max(1, Math.round(bytes / 1e3)) + " kB";
        }
        return bytes < 1_000_000_000 ? Math.round(bytes / 1e6) + " MB" : Math.round(bytes / 1e8) / 10.0 + " GB";
    }

    /** 83 seconds are "1:23". */
    static String length(long milliseconds) {
        long seconds = milliseconds / 1000;
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
