package app.midx.simulator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code bytes first-last/total}, last inclusive. */
record ContentRange(long first, long last, long total) {

    private static final Pattern FORM = Pattern.compile("bytes (\\d{1,12})-(\\d{1,12})/(\\d{1,12})");

    static @Nullable ContentRange parse(@Nullable String header) {
        Matcher matcher = FORM.matcher(header == null ? "" : header);
        return matcher.matches()
                ? new ContentRange(
                        Long.parseLong(matcher.group(1)),
                        Long.parseLong(matcher.group(2)),
                        Long.parseLong(matcher.group(3)))
                : null;
    }

    long length() {
        return last - first + 1;
    }

    /** TikTok's way of telling progress: a count of bytes after the dash, not the index of the last one. */
    static String progress(PublishJob job) {
        return "bytes 0-" + job.received + "/" + job.source.videoSize();
    }
}
