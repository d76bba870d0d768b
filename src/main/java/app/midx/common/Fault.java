package app.midx.common;

/** Whose fault something is, in words that a person can act on. */
public enum Fault {
    FILE("Your file"),
    CHOICE("Your choices"),
    ACCOUNT("Your TikTok account"),
    MIDX("Midx"),
    TIKTOK("TikTok");

    private final String label;

    Fault(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
