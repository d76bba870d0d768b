package app.midx.notification;

import app.midx.upload.UploadFacts;
import app.midx.upload.UploadStatus;

/** What has become of a video, in one sentence each. */
public final class RestWords {

    private static final int SHORT = 80;

    private RestWords() {}

    /** Where its name stands beside it. */
    public static String inShort(UploadStatus status) {
        return switch (status) {
            case PUBLISHED -> "Published on TikTok.";
            case IN_INBOX -> "Waits in your TikTok inbox; you publish it there.";
            case FAILED -> "It could not be posted.";
            case NEEDS_ATTENTION -> "It has stopped and needs you.";
            case UNCONFIRMED -> "TikTok has not said what became of it.";
            default -> status.label() + ".";
        };
    }

    /** Without a word of its content: fit for a locked screen. */
    public static String aboutYourVideo(UploadStatus status) {
        return switch (status) {
            case PUBLISHED -> "Your video was published";
            case IN_INBOX -> "Your video waits in your TikTok inbox";
            case FAILED -> "Your video could not be posted";
            case NEEDS_ATTENTION -> "Your video needs your attention";
            case UNCONFIRMED -> "TikTok has not said what became of your video";
            default -> "Your video: " + status.label();
        };
    }

    /** The caption as far as it names the video; empty where there is none. */
    public static String caption(UploadFacts upload) {
        String caption = upload.form().caption().strip().replaceAll("\\s+", " ");
        if (caption.length() <= SHORT) {
            return caption;
        }
        int end = Character.isHighSurrogate(caption.charAt(SHORT - 1)) ? SHORT - 1 : SHORT;
        return caption.substring(0, end) + "…";
    }
}
