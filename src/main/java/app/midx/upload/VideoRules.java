package app.midx.upload;

import static app.midx.upload.Check.Level.MAY_FAIL;
import static app.midx.upload.Check.Level.WILL_FAIL;

import app.midx.media.VideoFacts;
import app.midx.media.VideoFacts.Container;
import app.midx.media.VideoFacts.Flaw;
import app.midx.tiktok.ChunkPlan;
import app.midx.upload.Check.Level;
import app.midx.upload.Finding.Mend;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of {@link Preflight}, one after the other. */
final class VideoRules {

    private static final String FORMAT = "file_format_check_failed";
    private static final String RATE = "frame_rate_check_failed";
    private static final String SIZE = "picture_size_check_failed";
    private static final String LENGTH = "duration_check_failed";

    private static final Set<String> CODECS = Set.of("h264", "hevc", "vp8", "vp9");
    private static final int SHORTEST_SIDE = 360;
    private static final int LONGEST_SIDE = 4096;
    private static final double SLOWEST = 23;
    private static final double FASTEST = 60;

    /** A camera that means 60 runs at 60.02 now and then. */
    private static final double JITTER = 0.05;

    /** What rounds to a rate that TikTok takes: nobody knows whether TikTok rounds. */
    private static final double ROUNDED = 0.5;

    /** TikTok says "4 GB" and not which ones. */
    private static final long SURELY_TAKEN = 4_000_000_000L;

    private final VideoFile video;
    private final VideoFacts facts;
    private final Duration longest;
    private final List<Finding> findings = new ArrayList<>();

    VideoRules(VideoFile video, Duration longest) {
        this.video = video;
        this.facts = video.facts();
        this.longest = longest;
    }

    List<Finding> findings() {
        if (!hopeless()) {
            damage();
            container();
            codecs();
            picture();
            frameRate();
            length();
        }
        size();
        return List.copyOf(findings);
    }

    /** Where there is no video at all, nothing else is worth a word. */
    private boolean hopeless() {
        return flaw(Flaw.EMPTY, "Empty", "midx_file_empty")
                || flaw(Flaw.NOT_A_VIDEO, "Not a video", "midx_not_a_video")
                || flaw(Flaw.NO_INDEX, "Cannot be played", "midx_no_index")
                || flaw(Flaw.NO_VIDEO_TRACK, "Sound alone", "midx_no_video_track");
    }

    private boolean flaw(Flaw flaw, String fact, String words) {
        boolean there = facts.flaws().contains(flaw);
        if (there) {
            add("File", WILL_FAIL, fact, FORMAT, words, null);
        }
        return there;
    }

    private void damage() {
        boolean broken = flaw(Flaw.TRUNCATED, "Cut off", "midx_video_truncated");
        if (!broken && (facts.flaws().contains(Flaw.UNREADABLE) || !isTold())) {
            add("File", MAY_FAIL, "Not wholly readable", FORMAT, "midx_video_unreadable", Mend.REWRAP);
        }
        if (facts.flaws().contains(Flaw.AUDIO_FIRST)) {
            add("Order", MAY_FAIL, "Sound before picture", FORMAT, "midx_audio_first", Mend.PICTURE_FIRST);
        }
    }

    private boolean isTold() {
        return facts.videoCodec() != null
                && facts.width() > 0
                && facts.height() > 0
                && facts.framesPerSecond() != null
                && facts.durationMs() != null;
    }

    private void container() {
        if (facts.container() == Container.OTHER) {
            add("Format", WILL_FAIL, "Neither MP4, MOV nor WebM", FORMAT, "midx_container", Mend.REWRAP);
        } else {
            fine("Format", VideoWords.of(facts.container()), FORMAT);
        }
    }

    private void codecs() {
        String codec = facts.videoCodec();
        if (codec == null) {
            return;
        }
        String fact = VideoWords.codecs(codec, facts.audioCodec());
        if (CODECS.contains(codec)) {
            fine("Codec", fact, FORMAT);
        } else {
            add("Codec", WILL_FAIL, fact, FORMAT, "midx_codec", Mend.ENCODE);
        }
    }

    /** Aspect ratios are not judged: TikTok documents no limit, and shows what is wide or tall with bars. */
    private void picture() {
        if (facts.width() < 1 || facts.height() < 1) {
            return;
        }
        String fact = facts.width() + " × " + facts.height();
        if (Math.min(facts.width(), facts.height()) < SHORTEST_SIDE) {
            add("Picture", WILL_FAIL, fact, SIZE, SIZE, Mend.PICTURE_SIZE);
        } else if (Math.max(facts.width(), facts.height()) > LONGEST_SIDE) {
            add("Picture", MAY_FAIL, fact, SIZE, "midx_picture_large", Mend.PICTURE_SIZE);
        } else {
            fine("Picture", fact, SIZE);
        }
    }

    /** A rate that varies is judged by its average: no limit is documented for it. */
    private void frameRate() {
        Double rate = facts.framesPerSecond();
        if (rate == null) {
            return;
        }
        String fact = VideoWords.frameRate(rate, facts.variableFrameRate());
        double beyond = Math.max(SLOWEST - rate, rate - FASTEST);
        if (beyond <= JITTER) {
            fine("Frame rate", fact, RATE);
        } else if (beyond <= ROUNDED) {
            add("Frame rate", MAY_FAIL, fact, RATE, "midx_frame_rate_edge", Mend.FRAME_RATE);
        } else {
            add("Frame rate", WILL_FAIL, fact, RATE, RATE, Mend.FRAME_RATE);
        }
    }

    private void length() {
        Long durationMs = facts.durationMs();
        if (durationMs == null) {
            return;
        }
        String fact = VideoWords.length(durationMs);
        if (durationMs > longest.toMillis()) {
            String allowed = fact + ", where " + VideoWords.length(longest.toMillis()) + " are allowed";
            add("Length", WILL_FAIL, allowed, LENGTH, LENGTH, Mend.CUT);
        } else {
            fine("Length", fact, LENGTH);
        }
    }

    private void size() {
        if (video.bytes() > ChunkPlan.LARGEST_VIDEO) {
            tooLarge(WILL_FAIL, "midx_video_large");
        } else if (video.bytes() > SURELY_TAKEN) {
            tooLarge(MAY_FAIL, "midx_video_large_edge");
        }
    }

    private void tooLarge(Level level, String code) {
        add("Size", level, VideoWords.gigabytes(video.bytes()), code, code, null);
    }

    private void fine(String area, String fact, String code) {
        findings.add(Finding.fine(area, fact, code));
    }

    private void add(String area, Level level, String fact, String code, String words, @Nullable Mend mend) {
        findings.add(new Finding(area, level, fact, code, words, mend));
    }
}
