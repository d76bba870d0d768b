package app.midx.upload;

import app.midx.media.StagedMedia;
import app.midx.media.VideoFacts;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What TikTok will say of a video, told before a byte goes there: TikTok itself says it only once it has the whole file. The same
 * rules judge what the browser has read and what Midx has. A limit that TikTok documents is one that a video will fail (TikTok:
 * Media Transfer Guide, "Video restrictions"); where others have seen otherwise, or nothing is documented, it may.
 */
public final class Preflight {

    /** What the API takes at all (TikTok: Media Transfer Guide); what an account may post is often less. */
    public static final Duration LONGEST = Duration.ofMinutes(10);

    private Preflight() {}

    /** As {@link #of(VideoFile, Duration)}, where name and size of the file do not matter. */
    public static List<Check> of(VideoFacts facts, @Nullable Duration longestAllowed) {
        return of(new VideoFile("video.mp4", 0, facts), longestAllowed);
    }

    /**
     * As {@link #of(VideoFile, Duration)}, by what Midx has read of a file, and until then by what the browser says of it.
     *
     * @return empty where neither is known
     */
    public static List<Check> of(StagedMedia media, @Nullable VideoFacts claimed, @Nullable Duration longestAllowed) {
        VideoFacts facts = media.facts() == null ? claimed : media.facts();
        return facts == null ? List.of() : of(new VideoFile(media.fileName(), media.size(), facts), longestAllowed);
    }

    /**
     * Everything that can be told, what is fine included; what the file does not tell is left out.
     *
     * @param longestAllowed what TikTok takes from this account (TikTok: Query Creator Info); null for drafts and where it is not
     *     known, which is judged by {@link #LONGEST}
     */
    public static List<Check> of(VideoFile video, @Nullable Duration longestAllowed) {
        Duration longest = longestAllowed == null ? LONGEST : longestAllowed;
        List<Finding> findings = new VideoRules(video, longest).findings();
        String command = MendingLine.text(video, findings, longest);
        return findings.stream().map(finding -> finding.check(command)).toList();
    }
}
