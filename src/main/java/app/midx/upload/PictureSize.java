package app.midx.upload;

import app.midx.media.VideoFacts;

/** In pixels, as shown. */
record PictureSize(int width, int height) {

    private static final int SHORTEST = 360;
    private static final int LONGEST = 4096;
    private static final int USUAL_SHORT = 720;
    private static final int USUAL_LONG = 1920;

    static PictureSize of(VideoFacts facts) {
        return new PictureSize(facts.width(), facts.height());
    }

    /** What makes the picture one that TikTok takes, in the language of ffmpeg's filters: its shape is kept. */
    String filter() {
        int shorter = Math.min(width, height);
        double factor =
                shorter < SHORTEST ? (double) USUAL_SHORT / shorter : (double) USUAL_LONG / Math.max(width, height);
        PictureSize scaled = new PictureSize(even(width * factor), even(height * factor));
        return scaled.isTaken() ? "scale=" + scaled.width + ":" + scaled.height : inBars();
    }

    private boolean isTaken() {
        return Math.min(width, height) >= SHORTEST && Math.max(width, height) <= LONGEST;
    }

    /** For shapes that are too slim for any size. */
    private String inBars() {
        String box = width > height ? "1920:1080" : "1080:1920";
        return "scale=" + box + ":force_original_aspect_ratio=decrease,pad=" + box + ":(ow-iw)/2:(oh-ih)/2";
    }

    /** Encoders want even numbers. */
    private static int even(double pixels) {
        return (int) Math.round(pixels / 2) * 2;
    }
}
