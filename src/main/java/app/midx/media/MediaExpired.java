package app.midx.media;

import app.midx.common.CreatorId;
import app.midx.common.MediaId;

/** Nobody has gone on with a file for so long that it is erased. Published in the transaction that records it. */
public record MediaExpired(MediaId id, CreatorId owner) {}
