package app.midx.upload;

/** Who can see a published post, as far as TikTok has told. */
public enum Visibility {
    PUBLIC("Public"),
    PRIVATE("Private, as you chose"),
    IN_REVIEW("In TikTok's review"),
    TAKEN_DOWN("No longer public");

    private final String label;

    Visibility(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
