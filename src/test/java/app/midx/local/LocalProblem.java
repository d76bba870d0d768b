package app.midx.local;

/** Something on this machine is in the way: one sentence on what, one on what to do. */
public class LocalProblem extends RuntimeException {

    private final String wayOut;

    LocalProblem(String cause, String wayOut) {
        super(cause);
        this.wayOut = wayOut;
    }

    String wayOut() {
        return wayOut;
    }
}
