package app.midx.upload;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The #hashtags and @mentions in a caption, as they were written. The preview in the browser finds the same. */
final class CaptionTags {

    private static final Pattern TAG = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}_&])#[\\p{L}\\p{M}\\p{N}_]+"
            + "|(?<![\\p{L}\\p{M}\\p{N}_.])@[A-Za-z0-9_.]*[A-Za-z0-9_]");

    private CaptionTags() {}

    static List<String> in(String caption) {
        return TAG.matcher(caption).results().map(MatchResult::group).toList();
    }

    static List<String> hashtagsIn(String caption) {
        return in(caption).stream().filter(tag -> tag.startsWith("#")).toList();
    }
}
