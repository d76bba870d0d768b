package app.midx.common;

/** Whether something that went wrong can go well when it is tried again without a change. */
public enum SameAgain {
    MAY_HELP("May help, just as it is"),
    ONCE_DONE("Helps once that is done"),
    NEVER("Does not help as it is");

    private final String label;

    SameAgain(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
