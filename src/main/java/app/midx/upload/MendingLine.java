package app.midx.upload;

import app.midx.media.VideoFacts;
import app.midx.media.VideoFacts.Container;
import app.midx.upload.Finding.Mend;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An ffmpeg line, ready for a shell, that mends everything at once that such a line can. The picture is encoded anew only where it
 * has to be.
 */
final class MendingLine {

    private static final Set<String> FIT_FOR_MP4 = Set.of("h264", "hevc", "vp9");
    private static final Set<Mend> NEED_ENCODING = EnumSet.of(Mend.ENCODE, Mend.FRAME_RATE, Mend.PICTURE_SIZE);
    private static final int USUAL_RATE = 30;
    private static final int FASTEST_RATE = 60;

    private final String name;
    private final VideoFacts facts;
    private final Set<Mend> mends;
    private final Duration longest;

    private MendingLine(VideoFile video, Set<Mend> mends, Duration longest) {
        this.name = ShellWord.of(video.name());
        this.facts = video.facts();
        this.mends = mends;
        this.longest = longest;
    }

    /** Null where there is nothing to mend. */
    static @Nullable String text(VideoFile video, List<Finding> findings, Duration longest) {
        Set<Mend> mends = EnumSet.noneOf(Mend.class);
        findings.stream().map(Finding::mend).filter(Objects::nonNull).forEach(mends::add);
        return mends.isEmpty() ? null : new MendingLine(video, mends, longest).text();
    }

    private String text() {
        List<String> words = new ArrayList<>(List.of("ffmpeg", "-i", name));
        if (mends.contains(Mend.CUT)) {
            // Where the picture is not encoded anew, a cut falls on the next frame that can be cut at.
            words.addAll(List.of("-t", Long.toString(Math.max(1, longest.toSeconds() - 1))));
        }
        words.add("-map 0:v:0 -map \"0:a:0?\"");
        boolean encoded = isToBeEncoded();
        if (encoded) {
            filters(words);
            words.add("-c:v libx264 -crf 18 -pix_fmt yuv420p -c:a aac");
        } else {
            words.add(facts.container() == Container.OTHER ? "-c:v copy -c:a aac" : "-c copy");
        }
        String type = encoded ? "mp4" : type();
        if (!type.equals("webm")) {
            words.add("-movflags +faststart");
        }
        words.add(stem() + "-for-tiktok." + type);
        return String.join(" ", words);
    }

    private boolean isToBeEncoded() {
        boolean misfit = facts.container() == Container.OTHER
                && (facts.videoCodec() == null || !FIT_FOR_MP4.contains(facts.videoCodec()));
        return misfit || mends.stream().anyMatch(NEED_ENCODING::contains);
    }

    private void filters(List<String> words) {
        List<String> filters = new ArrayList<>();
        Double rate = facts.framesPerSecond();
        if (rate != null && mends.contains(Mend.FRAME_RATE)) {
            filters.add("fps=" + (rate > FASTEST_RATE ? FASTEST_RATE : USUAL_RATE));
        }
        if (mends.contains(Mend.PICTURE_SIZE)) {
            filters.add(PictureSize.of(facts).filter());
        }
        if (!filters.isEmpty()) {
            words.add("-vf \"" + String.join(",", filters) + "\"");
        }
    }

    private String type() {
        return switch (facts.container()) {
            case MP4, OTHER -> "mp4";
            case MOV -> "mov";
            case WEBM -> "webm";
        };
    }

    private String stem() {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
