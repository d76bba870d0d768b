package app.midx.upload;

import app.midx.common.MediaId;

/** An upload names this video no more. */
record VideoDropped(MediaId video) {}
