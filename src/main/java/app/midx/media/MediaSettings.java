package app.midx.media;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where staged files lie, how large they may be, and how long they stay once they were sent; see {@link MediaLimits} for the rest.
 *
 * @param dir where staged files lie; made at the start, for the owner of the process alone. It belongs to one Midx: staged files
 *     that its database does not know are erased
 * @param maxBytes largest file taken in, in bytes; TikTok takes 4 GB
 * @param keepFor how long a file is kept once nothing needs it any more
 */
@ConfigurationProperties("midx.media")
public record MediaSettings(
        @DefaultValue(".midx/media") Path dir,
        @DefaultValue("4294967296") long maxBytes,
        @DefaultValue("7d") Duration keepFor) {}
