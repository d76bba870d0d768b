package app.midx.upload.ui;

import app.midx.tiktok.PrivacyLevel;
import app.midx.upload.SendMode;
import app.midx.upload.UploadFacts;
import app.midx.upload.Visibility;

/** What an upload's status means for its creator, in a sentence or two. */
final class StatusWords {

    // The audience of a draft is chosen in the app, and TikTok does not tell it.
    private static final String POSTED_IN_THE_APP =
            "You posted it in the TikTok app. If everyone may see it, its link comes here after TikTok's review; for other"
                    + " audiences TikTok gives none.";

    private static final String LEAVE =
            "You can leave Midx: the sending goes on by itself. Once TikTok has all of it, processing may take a few minutes.";

    private static final String ARRIVING =
            "The video is still arriving at Midx, and goes on to TikTok as it comes. Keep the page open that uploads it until"
                    + " all of it is here; then you can leave Midx.";

    private StatusWords() {}

    static String of(UploadFacts upload) {
        return switch (upload.status()) {
            case DRAFT -> "Nothing has been sent yet. Go on whenever you like; everything is kept.";
            case SCHEDULED ->
                "It waits for the time you chose. Nothing goes to TikTok before, and you can leave Midx: it is sent by itself.";
            case QUEUED -> upload.isArriving() ? ARRIVING : "It waits for its turn. " + LEAVE;
            case SENDING -> upload.isArriving() ? ARRIVING : "The video is going to TikTok. " + LEAVE;
            case PROCESSING -> "TikTok has the whole video and is processing it. That may take several minutes.";
            case IN_INBOX -> "TikTok has put the draft into your inbox. You publish it there, when you like.";
            case PUBLISHED -> published(upload);
            case FAILED -> "It did not get onto TikTok.";
            case NEEDS_ATTENTION -> "It has stopped until you do something about it.";
            case UNCONFIRMED ->
                "TikTok has all of the video but never said what became of it. Look in the TikTok app whether it is there."
                        + " Midx does not send it again, since that could post it twice.";
            case CANCELLED -> "You cancelled it before TikTok had all of it. Nothing was posted.";
        };
    }

    private static String published(UploadFacts upload) {
        Visibility visibility = upload.visibility();
        return switch (visibility == null ? Visibility.PRIVATE : visibility) {
            case PUBLIC -> "It is on TikTok, and everyone can see it.";
            case PRIVATE -> notPublic(upload);
            case IN_REVIEW ->
                upload.form().mode() == SendMode.INBOX_DRAFT
                        ? POSTED_IN_THE_APP
                        : "It is on TikTok. Before everyone can see it TikTok reviews it, which usually takes a minute and sometimes"
                                + " hours. This page shows the link as soon as there is one.";
            case TAKEN_DOWN ->
                "It was public on TikTok and is not any more: TikTok took it down, or it was deleted or made private in the app."
                        + " The TikTok app says which.";
        };
    }

    private static String notPublic(UploadFacts upload) {
        PrivacyLevel level = upload.form().privacyLevel();
        String who = upload.form().mode() == SendMode.INBOX_DRAFT || level == null
                ? "for the audience you chose there"
                : PrivacyLevel.SELF_ONLY.equals(level)
                        ? "for you alone, as you chose"
                        : "for “" + level.label() + "”, as you chose";
        return "It is on TikTok, " + who
                + ". TikTok gives no link to such posts; in the TikTok app you can change who can" + " view it.";
    }
}
