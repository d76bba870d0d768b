package app.midx.delivery;

import app.midx.tiktok.ChunkSizes;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How videos are sent.
 *
 * @param parallel most videos sent at the same time by this node
 * @param wholeUpTo largest file that goes in one chunk, in bytes
 * @param chunkSize size of a chunk of larger files, in bytes
 * @param pollPace 1 for the usual pace of asking; a rehearsal may divide it, 10 asks ten times as often
 */
@ConfigurationProperties("midx.sending")
record SendingSettings(
        @DefaultValue("8") int parallel,
        @DefaultValue("64000000") long wholeUpTo,
        @DefaultValue("32000000") long chunkSize,
        @DefaultValue("1") int pollPace) {

    ChunkSizes chunkSizes() {
        return new ChunkSizes(wholeUpTo, chunkSize);
    }

    Duration paced(Duration step) {
        return step.dividedBy(pollPace);
    }
}
