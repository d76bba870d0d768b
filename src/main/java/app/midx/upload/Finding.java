package app.midx.upload;

import app.midx.common.Explanation;
import app.midx.common.Fault;
import app.midx.common.SameAgain;
import app.midx.upload.Check.Level;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Check} that is not in words yet.
 *
 * @param words the code under which it is explained
 * @param mend what would mend it; null where nothing can
 */
record Finding(
        String area,
        Level level,
        String fact,
        String code,
        String words,
        @Nullable Mend mend) {

    static Finding fine(String area, String fact, String code) {
        return new Finding(area, Level.FINE, fact, code, code, null);
    }

    Check check(@Nullable String command) {
        Explanation why = level == Level.FINE
                ? new Explanation(fact + ".", Fault.FILE, "Nothing to do.", SameAgain.MAY_HELP)
                : Explanations.of(words);
        return new Check(area, level, fact, code, why, mend == null ? null : command);
    }

    /** What is to be done to a file. */
    enum Mend {
        REWRAP,
        PICTURE_FIRST,
        ENCODE,
        FRAME_RATE,
        PICTURE_SIZE,
        CUT
    }
}
