package app.midx.media;

/** Why a file is not here. */
public enum Absence {
    /** All bytes came, and they were no video. */
    NO_VIDEO,
    /** It was erased before it had arrived completely. */
    NEVER_CAME,
    /** It was here once, or nobody knows of it. */
    ERASED
}
