package app.midx.upload.ui;

import app.midx.upload.Submission;

/** How much of a caption there is, counted as TikTok does, in UTF-16 units. */
final class CaptionWords {

    private CaptionWords() {}

    static boolean isTooLong(String caption) {
        return tooMany(caption) > 0;
    }

    /** For a caption that is too long. */
    static String tooLong(String caption) {
        return "%s too long for TikTok, which takes %d; an emoji counts as two or more. Nothing was cut."
                .formatted(characters(caption), Submission.LONGEST_CAPTION);
    }

    /** What to do about it. */
    static String shorten(String caption) {
        return "Shorten the caption by " + characters(caption) + ".";
    }

    private static String characters(String caption) {
        int tooMany = tooMany(caption);
        return tooMany + (tooMany == 1 ? " character" : " characters");
    }

    private static int tooMany(String caption) {
        return caption.length() - Submission.LONGEST_CAPTION;
    }
}
