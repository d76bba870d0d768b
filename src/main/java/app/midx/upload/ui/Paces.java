package app.midx.upload.ui;

import app.midx.common.UploadId;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadNews;
import app.midx.upload.UploadStatus;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** How fast the uploads of a page are being sent, and how long that will take, in words. */
final class Paces {

    private static final String UNKNOWN = "Speed – · time left –";
    private static final int HALF_A_TICK = 5;

    private final Map<UploadId, SendPace> paces = new HashMap<>();
    private final Clock clock;

    Paces(Clock clock) {
        this.clock = clock;
    }

    void take(UploadNews news) {
        switch (news) {
            case UploadNews.Moved moved -> seen(moved.upload(), moved.bytesSent());
            case UploadNews.Changed(var facts) -> take(facts);
            case UploadNews.Removed removed -> paces.remove(removed.upload());
        }
    }

    void take(UploadFacts upload) {
        if (upload.status() == UploadStatus.SENDING) {
            seen(upload.id(), upload.bytesSent());
        } else {
            paces.remove(upload.id());
        }
    }

    private void seen(UploadId upload, long bytes) {
        paces.computeIfAbsent(upload, _ -> new SendPace()).seen(clock.instant(), bytes);
    }

    /** Empty for what is not being sent. */
    String words(UploadFacts upload) {
        if (upload.status() != UploadStatus.SENDING) {
            return "";
        }
        SendPace pace = paces.get(upload.id());
        OptionalLong rate = pace == null ? OptionalLong.empty() : pace.bytesPerSecond();
        return rate.isEmpty() ? UNKNOWN : words(rate.getAsLong(), upload.bytesTotal() - upload.bytesSent());
    }

    private static String words(long bytesPerSecond, long bytesLeft) {
        return rate(bytesPerSecond) + " · " + left(bytesLeft / bytesPerSecond);
    }

    private static String rate(long bytesPerSecond) {
        long tenths = Math.round(bytesPerSecond / 1e5);
        return tenths < 10 || tenths >= 100
                ? UploadWords.size(bytesPerSecond) + "/s"
                : tenths / 10 + "." + tenths % 10 + " MB/s";
    }

    private static String left(long seconds) {
        if (seconds < 2 * HALF_A_TICK) {
            return "a few seconds left";
        }
        if (seconds < 60 - HALF_A_TICK) {
            return (seconds + HALF_A_TICK) / 10 * 10 + " s left";
        }
        long minutes = Math.max(1, Math.round(seconds / 60.0));
        return minutes < 60 ? minutes + " min left" : minutes / 60 + " h " + minutes % 60 + " min left";
    }
}
