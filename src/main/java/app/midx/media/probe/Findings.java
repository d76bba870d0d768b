package app.midx.media.probe;

import app.midx.media.VideoFacts;
import app.midx.media.VideoFacts.Container;
import app.midx.media.VideoFacts.Flaw;
import app.midx.media.probe.CannotRead.Why;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known so far. Reading may end at any point, and what was found until then is told. */
final class Findings {

    /** A century. What claims to last longer says nothing. */
    private static final double LONGEST_SECONDS = 100L * 365 * 24 * 60 * 60;

    private final Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
    private Container container = Container.OTHER;
    private boolean tracksKnown;
    private boolean tookTooLong;
    private @Nullable String videoCodec;
    private @Nullable String audioCodec;
    private int width;
    private int height;
    private int rotation;
    private @Nullable Long durationMs;
    private @Nullable Double framesPerSecond;
    private boolean variableFrameRate;

    void container(Container found) {
        container = found;
    }

    void flaw(Flaw found) {
        flaws.add(found);
    }

    /** Takes down why something could not be read. */
    void flaw(CannotRead why) {
        if (why.why() == Why.CUT_OFF) {
            flaws.add(Flaw.TRUNCATED);
        } else if (why.why() == Why.TOO_SLOW) {
            tookTooLong = true;
        } else if (why.why() != Why.NOT_YET) {
            flaws.add(Flaw.UNREADABLE);
        }
    }

    /**
     * The list of tracks has been seen.
     *
     * @param all whether it could be read to its end, so that what was not found is not there
     */
    void tracksKnown(boolean all) {
        tracksKnown = true;
        if (all && videoCodec == null) {
            flaws.add(Flaw.NO_VIDEO_TRACK);
        }
    }

    /** Whether the clock has ended the reading: then what was not found may be there. */
    boolean tookTooLong() {
        return tookTooLong;
    }

    boolean areTracksKnown() {
        return tracksKnown;
    }

    /** Takes the first video track as the one that is shown; false for any other. */
    boolean video(String codec, int shownWidth, int shownHeight, int turned) {
        if (videoCodec != null) {
            return false;
        }
        videoCodec = codec;
        boolean sideways = turned % 180 != 0;
        width = sideways ? shownHeight : shownWidth;
        height = sideways ? shownWidth : shownHeight;
        rotation = turned;
        if (audioCodec != null) {
            flaws.add(Flaw.AUDIO_FIRST);
        }
        return true;
    }

    void audio(String codec) {
        if (audioCodec == null) {
            audioCodec = codec;
        }
    }

    void duration(double seconds) {
        // Also leaves out what is no number.
        if (seconds >= 0 && seconds < LONGEST_SECONDS) {
            durationMs = Math.round(seconds * 1000);
        }
    }

    void frames(double perSecond, boolean variable) {
        // Nobody means more digits, and those that containers round off would push 60 beyond 60.
        double rounded = Math.round(perSecond * 1000) / 1000.0;
        if (rounded > 0 && Double.isFinite(perSecond)) {
            framesPerSecond = rounded;
            variableFrameRate = variable;
        }
    }

    VideoFacts facts() {
        return new VideoFacts(
                container,
                videoCodec,
                audioCodec,
                width,
                height,
                rotation,
                durationMs,
                framesPerSecond,
                variableFrameRate,
                flaws);
    }
}
