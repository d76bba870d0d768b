package app.midx.simulator;

import java.util.regex.Pattern;

/** Takes secrets out of what the journal shows. */
final class Mask {

    static final String DOTS = "•••";

    private static final String NAMES =
            "client_secret|code|code_verifier|refresh_token|access_token|token|upload_token";
    private static final Pattern FORM = Pattern.compile("(^|[?&\\s])(" + NAMES + ")=[^&\\s]*");

    private Mask() {}

    static String values(String text) {
        return FORM.matcher(text).replaceAll("$1$2=" + DOTS);
    }
}
