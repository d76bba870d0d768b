package app.midx.media;

import app.midx.common.CreatorId;
import app.midx.common.MediaId;

/**
 * All bytes of a file are here, and they are a video. Published when that is committed and its connection given back: were each
 * of many files that arrive at once to hold one while its listeners wait for another, none would ever get it.
 */
public record MediaCompleted(MediaId id, CreatorId owner) {}
