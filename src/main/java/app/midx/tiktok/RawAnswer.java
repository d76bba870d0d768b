package app.midx.tiktok;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** An HTTP answer before anyone has made sense of it. */
record RawAnswer(int status, @Nullable String logId, String body) {

    static final String LOG_ID_HEADER = "x-tt-logid";

    /** TikTok's answers are a few kilobytes; whatever is longer is not one of them. */
    private static final int LONGEST = 1 << 20;

    static RawAnswer read(int status, @Nullable String logId, InputStream body) throws IOException {
        return new RawAnswer(status, logId, new String(body.readNBytes(LONGEST), UTF_8));
    }

    boolean isSuccess() {
        return status / 100 == 2;
    }
}
