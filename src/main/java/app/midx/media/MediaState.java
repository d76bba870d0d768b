package app.midx.media;

enum MediaState {
    RECEIVING,
    COMPLETE,
    /** All bytes came, and they were no video; nothing of them is kept. */
    REFUSED,
    ERASED
}
