package app.midx.tiktok;

import app.midx.common.Secret;
import java.util.Collection;
import java.util.regex.Pattern;

/** Strikes secrets out of texts that TikTok writes, since an error message may repeat what was sent. */
final class Redaction {

    private static final int LONGEST = 500;
    private static final Pattern TOKEN_OR_UPLOAD_URL = Pattern.compile(
            "\\b(?:act|rft|clt)\\.[^\\s\"']+|https?://[^\\s\"']*upload[^\\s\"']*|upload_token=[^\\s\"'&]+");

    private Redaction() {}

    static String tidy(String text) {
        String struck = TOKEN_OR_UPLOAD_URL.matcher(text).replaceAll("•••");
        return struck.length() <= LONGEST ? struck : struck.substring(0, LONGEST) + "…";
    }

    static String strike(String text, Collection<Secret> secrets) {
        String struck = text;
        for (Secret secret : secrets) {
            if (!secret.reveal().isEmpty()) {
                struck = struck.replace(secret.reveal(), "•••");
            }
        }
        return struck;
    }
}
