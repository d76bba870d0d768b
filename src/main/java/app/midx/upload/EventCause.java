package app.midx.upload;

/** What brought a transition about. */
public enum EventCause {
    CREATOR("You"),
    MIDX("Midx"),
    TIKTOK("TikTok");

    private final String label;

    EventCause(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
