package app.midx.media;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import app.midx.media.VideoFacts.Container;
import app.midx.media.VideoFacts.Flaw;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** {@link VideoFacts} as columns; all are null before they are read. */
@Embeddable
record StoredFacts(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) @Column(name = "container")
        Container container,

        @Column(name = "video_codec") @Nullable String videoCodec,
        @Column(name = "audio_codec") @Nullable String audioCodec,
        @Column(name = "width") Integer width,
        @Column(name = "height") Integer height,
        @Column(name = "rotation") Integer rotation,
        @Column(name = "duration_ms") @Nullable Long durationMs,
        @Column(name = "frames_per_second") @Nullable Double framesPerSecond,
        @Column(name = "variable_frame_rate") Boolean variableFrameRate,
        /* Names with spaces between them, in the order of the alphabet. */
        @Column(name = "flaws") String flaws) {

    static StoredFacts of(VideoFacts facts) {
        return new StoredFacts(
                facts.container(),
                facts.videoCodec(),
                facts.audioCodec(),
                facts.width(),
                facts.height(),
                facts.rotation(),
                facts.durationMs(),
                facts.framesPerSecond(),
                facts.variableFrameRate(),
                facts.flaws().stream().map(Flaw::name).sorted().collect(joining(" ")));
    }

    VideoFacts asFacts() {
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
                Stream.of(flaws.split(" "))
                        .filter(name -> !name.isEmpty())
                        .map(Flaw::valueOf)
                        .collect(toUnmodifiableSet()));
    }
}
