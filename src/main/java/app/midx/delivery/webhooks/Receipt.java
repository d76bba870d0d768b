package app.midx.delivery.webhooks;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** How a webhook was answered. Anything but 200 makes TikTok bring it again, for 72 hours (TikTok: Webhooks, Overview). */
enum Receipt {
    STORED(HttpStatus.OK),
    TOLD_BEFORE(HttpStatus.OK),
    UNSIGNED(HttpStatus.UNAUTHORIZED),
    STALE(HttpStatus.UNAUTHORIZED),
    FORGED(HttpStatus.UNAUTHORIZED),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    BROKEN_OFF(HttpStatus.BAD_REQUEST),
    CROWDED(HttpStatus.SERVICE_UNAVAILABLE),
    NOT_STORED(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    Receipt(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
