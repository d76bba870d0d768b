package app.midx.upload;

import app.midx.common.Explanation;
import app.midx.common.Fault;
import app.midx.common.SameAgain;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** What a code means to the creator: cause, whose fault, next step. The texts are in the two tables beside this class. */
public final class Explanations {

    private static final Map<String, Explanation> KNOWN = read("tiktok-codes.properties", "midx-codes.properties");

    private Explanations() {}

    /** Never empty-handed: a code nobody knows yet is shown as it is, with the safest advice. */
    public static Explanation of(String code) {
        Explanation known = KNOWN.get(canonical(code));
        return known != null ? known : unknown(code);
    }

    static boolean knows(String code) {
        return KNOWN.containsKey(canonical(code));
    }

    private static String canonical(String code) {
        if (code.matches("http_5\\d\\d")) {
            return "http_5xx";
        }
        if (code.isBlank()) {
            return "midx_no_reason";
        }
        // TikTok documents the one and answers the other.
        return code.equals("invalid_param") ? "invalid_params" : code;
    }

    private static Explanation unknown(String code) {
        return new Explanation(
                "TikTok answered with a code that Midx does not know: " + code + ".",
                Fault.TIKTOK,
                "Look in the TikTok app whether the video is there before you send it again.",
                SameAgain.NEVER);
    }

    private static Map<String, Explanation> read(String... tables) {
        Map<String, Explanation> all = new HashMap<>();
        for (String table : tables) {
            Properties entries = new Properties();
            try (Reader reader =
                    new InputStreamReader(Explanations.class.getResourceAsStream(table), StandardCharsets.UTF_8)) {
                entries.load(reader);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            entries.stringPropertyNames().forEach(code -> all.put(code, entry(entries.getProperty(code))));
        }
        return Map.copyOf(all);
    }

    private static Explanation entry(String row) {
        List<String> cells = List.of(row.split(" \\| ", 4));
        return new Explanation(cells.get(2), Fault.valueOf(cells.get(0)), cells.get(3), sameAgain(cells.get(1)));
    }

    private static SameAgain sameAgain(String cell) {
        return switch (cell) {
            case "yes" -> SameAgain.MAY_HELP;
            case "then" -> SameAgain.ONCE_DONE;
            default -> SameAgain.NEVER;
        };
    }
}
