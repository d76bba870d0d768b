package app.midx.media;

import app.midx.common.CreatorId;
import app.midx.common.MediaId;

/**
 * The SHA-256 of a file is known that was not when {@link MediaCompleted} told of the file. Published before it is recorded, in no
 * transaction: after a crash it is told again.
 *
 * @param sha256 lower-case hex
 */
public record MediaDigested(MediaId id, CreatorId owner, String sha256) {}
