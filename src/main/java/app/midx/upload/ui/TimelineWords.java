package app.midx.upload.ui;

import app.midx.upload.EventCause;
import app.midx.upload.Explanations;
import app.midx.upload.PostChange;
import app.midx.upload.TimelineEntry;
import app.midx.upload.UploadStatus;

/** A step of an upload in a sentence. */
final class TimelineWords {

    private TimelineWords() {}

    static String of(UploadDetails details, TimelineEntry entry) {
        return switch (entry.to()) {
            case DRAFT -> "You took it back to change it.";
            case SCHEDULED ->
                entry.from() == UploadStatus.SCHEDULED || entry.from() == UploadStatus.NEEDS_ATTENTION
                        ? "You chose another time."
                        : "You scheduled it.";
            case QUEUED -> queued(details, entry);
            case SENDING -> "Midx began to send the video to TikTok.";
            case PROCESSING -> "TikTok had the whole video and began to process it.";
            case IN_INBOX -> "TikTok put the draft into your inbox.";
            case PUBLISHED -> entry.from() == UploadStatus.PUBLISHED ? afterwards(details, entry) : published(entry);
            case FAILED -> "It failed. " + cause(entry);
            case NEEDS_ATTENTION -> "It stopped. " + cause(entry);
            case UNCONFIRMED -> "TikTok never gave a final answer, so Midx stopped asking.";
            case CANCELLED -> "You cancelled it.";
        };
    }

    private static String queued(UploadDetails details, TimelineEntry entry) {
        if (entry.from() == UploadStatus.SCHEDULED) {
            return entry.cause() == EventCause.CREATOR
                    ? "You sent it without waiting for its time."
                    : "The time you chose had come.";
        }
        if (entry.cause() != EventCause.CREATOR) {
            return entry.from() == UploadStatus.PROCESSING
                    ? "TikTok could not process it, so Midx made ready to send it anew. " + cause(entry)
                    : "TikTok did not get all of it, so Midx made ready to send it anew.";
        }
        if (entry.from() != UploadStatus.DRAFT) {
            return "You asked for another try.";
        }
        boolean first = details.timeline().getFirst().equals(entry);
        return first ? "You pressed the button." : "You agreed anew and pressed the button once more.";
    }

    private static String published(TimelineEntry entry) {
        String who = entry.from() == UploadStatus.IN_INBOX ? "You posted it in the TikTok app" : "TikTok published it";
        return entry.post() == null ? who + "." : who + ", and everyone can see it.";
    }

    private static String afterwards(UploadDetails details, TimelineEntry entry) {
        PostChange post = entry.post();
        if (post == null) {
            return "TikTok told who can see it now.";
        }
        String what = details.posts().size() > 1 ? "Post " + details.numberOf(post.postId()) : "It";
        return switch (post.kind()) {
            case BECAME_PUBLIC -> what + " became public.";
            case PUBLIC_AGAIN -> what + " is public again.";
            case NO_LONGER_PUBLIC ->
                what + " is no longer public. TikTok took it down, or it was deleted or made private in the app.";
        };
    }

    private static String cause(TimelineEntry entry) {
        return entry.code() == null ? "" : Explanations.of(entry.code()).cause();
    }
}
