package app.midx.media;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of the disk may be taken, and for how long by what nobody goes on with.
 *
 * @param keepFree what is left free on the disk; a new file is taken in only where it fits beside it, together with all that
 *     is still to come of others
 * @param quotaPerCreator what may lie here of one creator, whatever became of it; files on their way count as they were declared
 * @param unfinishedPerCreator files of one creator that may be on their way at a time
 * @param creationsPerMinute new files that one creator may begin within a minute, on each node
 * @param unfinishedFor how long a file stays once nobody goes on with it: one that has not arrived completely, and one that no
 *     upload refers to
 * @param draftsFor how long the video of a draft stays once nobody works on the draft
 */
@ConfigurationProperties("midx.media")
public record MediaLimits(
        @DefaultValue("2GB") DataSize keepFree,
        @DefaultValue("50GB") DataSize quotaPerCreator,
        @DefaultValue("30") int unfinishedPerCreator,
        @DefaultValue("30") int creationsPerMinute,
        @DefaultValue("3d") Duration unfinishedFor,
        @DefaultValue("30d") Duration draftsFor) {}
