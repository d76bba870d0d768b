package app.midx.upload.ui;

import java.util.List;

/**
 * The drafts of which several may be scheduled with one press.
 *
 * @param shown those begun last, the oldest of them first
 * @param more how many older ones there are
 */
record PlannedDrafts(List<PlannedDraft> shown, int more) {

    List<PlannedDraft> ready() {
        return shown.stream().filter(PlannedDraft::isReady).toList();
    }

    List<PlannedDraft> incomplete() {
        return shown.stream().filter(draft -> !draft.isReady()).toList();
    }

    /** What there is to say of the others; empty where there are none. */
    String leftOut() {
        return switch (more) {
            case 0 -> "";
            case 1 -> "1 older draft is not shown. It comes up once some of these are scheduled.";
            default -> more + " older drafts are not shown. They come up once some of these are scheduled.";
        };
    }
}
