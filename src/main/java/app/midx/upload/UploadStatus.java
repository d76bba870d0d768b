package app.midx.upload;

import java.util.EnumSet;
import java.util.Set;

/** Where an upload stands. The label is what people see. */
public enum UploadStatus {
    DRAFT("Draft"),
    SCHEDULED("Scheduled"),
    QUEUED("Queued"),
    SENDING("Sending"),
    PROCESSING("Processing at TikTok"),
    IN_INBOX("In your TikTok inbox"),
    PUBLISHED("Published"),
    FAILED("Failed"),
    NEEDS_ATTENTION("Needs attention"),
    UNCONFIRMED("Unconfirmed"),
    CANCELLED("Cancelled");

    /** Nothing is under way for these; an inbox draft may still become a post. */
    public static final Set<UploadStatus> AT_REST =
            EnumSet.of(DRAFT, IN_INBOX, PUBLISHED, FAILED, NEEDS_ATTENTION, UNCONFIRMED, CANCELLED);

    static final Set<UploadStatus> UNDER_WAY = EnumSet.of(QUEUED, SENDING, PROCESSING);

    private final String label;

    UploadStatus(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isAtRest() {
        return AT_REST.contains(this);
    }

    boolean canBecome(UploadStatus next) {
        return switch (this) {
            case DRAFT -> next == SCHEDULED || next == QUEUED;
            // To itself where its creator chooses another time.
            case SCHEDULED ->
                Set.of(SCHEDULED, QUEUED, NEEDS_ATTENTION, DRAFT, CANCELLED).contains(next);
            case QUEUED -> Set.of(SENDING, FAILED, NEEDS_ATTENTION, CANCELLED).contains(next);
            // A status or webhook may tell the end before the answer to the last chunk has come.
            // Back to QUEUED where the attempt came to nothing and another one is to be made.
            case SENDING -> next != DRAFT && next != SCHEDULED && next != SENDING;
            // Back to QUEUED where TikTok has failed it for a reason of its own.
            case PROCESSING ->
                Set.of(QUEUED, IN_INBOX, PUBLISHED, FAILED, NEEDS_ATTENTION, UNCONFIRMED)
                        .contains(next);
            case IN_INBOX, UNCONFIRMED -> Set.of(IN_INBOX, PUBLISHED, FAILED).contains(next) && next != this;
            // Either nothing was sent and the creator decides, or it is out of sight until they connect the account
            // again.
            // What TikTok says then may be another reason to need them.
            case NEEDS_ATTENTION -> true;
            // A post can become public, or be taken down, after it was published.
            case PUBLISHED -> next == PUBLISHED;
            // TikTok has said that there is no post, so another go makes none twice.
            case FAILED -> next == QUEUED || next == DRAFT;
            case CANCELLED -> false;
        };
    }
}
