package app.midx.simulator;

import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** TikTok: Login Kit for Desktop. The challenge is the SHA-256 of the verifier in lower-case hex, unlike RFC 7636. */
final class Pkce {

    private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern BASE64URL = Pattern.compile("[A-Za-z0-9_-]{43}");

    private Pkce() {}

    static boolean wellFormed(String challenge, Knobs.Challenge mode) {
        return switch (mode) {
            case HEX -> HEX.matcher(challenge).matches();
            case LENIENT ->
                HEX.matcher(challenge).matches() || BASE64URL.matcher(challenge).matches();
            case HEX_AT_EXCHANGE -> true;
        };
    }

    static boolean verifies(String verifier, String challenge, Knobs.Challenge mode) {
        if (!VERIFIER.matcher(verifier).matches()) {
            return false;
        }
        byte[] hash = Opaque.sha256(verifier);
        return HexFormat.of().formatHex(hash).equals(challenge)
                || (mode == Knobs.Challenge.LENIENT
                        && Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(hash)
                                .equals(challenge));
    }
}
