package app.midx.upload.ui;

import app.midx.media.VideoFacts;
import app.midx.media.VideoFacts.Container;
import app.midx.media.VideoFacts.Flaw;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@link VideoFacts} out of what a browser says, which may be anything. */
final class ClaimedFacts {

    private static final int LARGEST_SIDE = 1 << 20;
    private static final long LONGEST_MS = 1_000L * 60 * 60 * 24 * 365;
    private static final double FASTEST = 100_000;
    private static final String CODEC = "[a-z0-9._/-]{1,32}";

    private ClaimedFacts() {}

    /** Empty where it is nothing that the page's own script would say. */
    static Optional<VideoFacts> read(JsonNode said) {
        Container container = one(Container.values(), said.path("container"));
        if (container == null || !said.path("flaws").isArray()) {
            return Optional.empty();
        }
        return Optional.of(new VideoFacts(
                container,
                codec(said.path("videoCodec")),
                codec(said.path("audioCodec")),
                side(said.path("width")),
                side(said.path("height")),
                rotation(said.path("rotation")),
                durationMs(said.path("durationMs")),
                rate(said.path("framesPerSecond")),
                said.path("variableFrameRate").asBoolean(false),
                flaws(said.path("flaws"))));
    }

    private static <E extends Enum<E>> @Nullable E one(E[] known, JsonNode name) {
        String wanted = name.asString("");
        return Arrays.stream(known)
                .filter(value -> value.name().equals(wanted))
                .findFirst()
                .orElse(null);
    }

    private static Set<Flaw> flaws(JsonNode names) {
        Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        for (JsonNode name : names) {
            Flaw flaw = one(Flaw.values(), name);
            if (flaw != null) {
                flaws.add(flaw);
            }
        }
        return flaws;
    }

    private static @Nullable String codec(JsonNode name) {
        String text = name.asString("");
        return text.matches(CODEC) ? text : null;
    }

    private static int side(JsonNode pixels) {
        return Math.clamp(pixels.asLong(0), 0, LARGEST_SIDE);
    }

    private static int rotation(JsonNode degrees) {
        return Math.floorMod(Math.round(degrees.asLong(0) / 90.0), 4) * 90;
    }

    private static @Nullable Long durationMs(JsonNode milliseconds) {
        long value = milliseconds.asLong(0);
        return value > 0 && value <= LONGEST_MS ? value : null;
    }

    private static @Nullable Double rate(JsonNode framesPerSecond) {
        double value = framesPerSecond.asDouble(0);
        return value > 0 && value <= FASTEST ? value : null;
    }
}
