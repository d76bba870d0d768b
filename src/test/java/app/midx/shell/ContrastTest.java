package app.midx.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** WCAG 2.2, 1.4.3: text keeps a contrast of 4.5 to 1 on every ground it may lie on, by day and by night. */
class ContrastTest {

    private static final String OKLCH = "oklch\\(([\\d.]+) ([\\d.]+) ([\\d.]+)\\)";
    private static final Pattern TOKEN =
            Pattern.compile("--midx-([a-z-]+): light-dark\\(" + OKLCH + ", " + OKLCH + "\\)");
    private static final Map<String, Oklab[]> TOKENS = read();

    static Stream<Arguments> textsOnGrounds() {
        return Stream.concat(
                Stream.of("ink", "muted", "accent", "good", "bad", "warn")
                        .flatMap(text ->
                                Stream.of("paper", "surface", "sunken").map(ground -> Arguments.of(text, ground))),
                Stream.of(
                        Arguments.of("on-accent", "accent"),
                        Arguments.of("accent", "accent-soft"),
                        Arguments.of("ink", "accent-soft"),
                        Arguments.of("ink", "warn-soft"),
                        Arguments.of("warn", "warn-soft"),
                        Arguments.of("ink", "bad-soft"),
                        Arguments.of("bad", "bad-soft")));
    }

    @ParameterizedTest
    @MethodSource("textsOnGrounds")
    void textCanBeReadOnItsGround(String text, String ground) {
        for (int scheme : new int[] {0, 1}) {
            assertThat(contrast(colour(text, scheme), colour(ground, scheme)))
                    .as("%s on %s, %s", text, ground, scheme == 0 ? "light" : "dark")
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    static Stream<String> statuses() {
        return Stream.concat(
                TOKENS.keySet().stream().filter(name -> name.startsWith("status-")),
                Stream.of("muted", "good", "bad", "warn"));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void aStatusCanBeReadOnItsChip(String status) {
        for (int scheme : new int[] {0, 1}) {
            Oklab text = colour(status, scheme);
            Oklab chip = text.mixedInto(colour("surface", scheme), 0.11);
            assertThat(contrast(text, chip))
                    .as("%s, %s", status, scheme == 0 ? "light" : "dark")
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    private static Oklab colour(String token, int scheme) {
        return Objects.requireNonNull(TOKENS.get(token), token)[scheme];
    }

    private static double contrast(Oklab one, Oklab other) {
        double brighter = Math.max(one.luminance(), other.luminance());
        double darker = Math.min(one.luminance(), other.luminance());
        return (brighter + 0.05) / (darker + 0.05);
    }

    private static Map<String, Oklab[]> read() {
        try (InputStream css = ContrastTest.class.getResourceAsStream("/META-INF/resources/styles/tokens.css")) {
            Map<String, Oklab[]> tokens = new TreeMap<>();
            Matcher token =
                    TOKEN.matcher(new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8));
            while (token.find()) {
                tokens.put(token.group(1), new Oklab[] {colour(token, 2), colour(token, 5)});
            }
            return tokens;
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static Oklab colour(Matcher token, int group) {
        return Oklab.ofPolar(
                Double.parseDouble(token.group(group)),
                Double.parseDouble(token.group(group + 1)),
                Double.parseDouble(token.group(group + 2)));
    }

    /** A colour in Oklab (CSS Color 4, section 9); the numbers are those of the specification's conversion to sRGB. */
    private record Oklab(double lightness, double a, double b) {

        static Oklab ofPolar(double lightness, double chroma, double hue) {
            return new Oklab(lightness, chroma * Math.cos(Math.toRadians(hue)), chroma * Math.sin(Math.toRadians(hue)));
        }

        Oklab mixedInto(Oklab ground, double share) {
            return new Oklab(
                    share * lightness + (1 - share) * ground.lightness,
                    share * a + (1 - share) * ground.a,
                    share * b + (1 - share) * ground.b);
        }

        /** Relative luminance as WCAG has it; what lies outside sRGB is clipped as a screen would. */
        double luminance() {
            double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
            double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
            double s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
            double red = clipped(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
            double green = clipped(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
            double blue = clipped(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
            return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        }

        private static double clipped(double linear) {
            return Math.clamp(linear, 0.0, 1.0);
        }
    }
}
