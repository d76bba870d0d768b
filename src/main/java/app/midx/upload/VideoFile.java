package app.midx.upload;

import app.midx.media.VideoFacts;

/**
 * A video as {@link Preflight} looks at it.
 *
 * @param name as on the creator's device
 * @param bytes its length; 0 where it does not matter
 */
public record VideoFile(String name, long bytes, VideoFacts facts) {}
