package app.midx.upload;

/** How the video goes to TikTok. */
public enum SendMode {
    DIRECT_POST("Post directly"),
    INBOX_DRAFT("Send to my TikTok inbox as a draft");

    private final String label;

    SendMode(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
