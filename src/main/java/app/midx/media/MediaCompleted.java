package app.midx.media;

import app.midx.common.CreatorId;
import app.midx.common.MediaId;

/** All bytes of a file are here, and they are a video. Published in the transaction that records it. */
public record MediaCompleted(MediaId id, CreatorId owner) {}
