package app.midx.simulator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong with the next requests of one operation. Faults of an operation are used up in the order in
 * which they were given.
 *
 * @param when whether the request takes effect first
 * @param status HTTP status of the answer; without one (and without {@code close}) the answer is the usual one
 * @param code TikTok's error code, in the shape of the operation's answers; for {@link Operation#PROCESSING} and
 *     {@link Operation#MODERATION} the fail reason
 * @param body sent as it is, instead of any JSON
 * @param close closes the connection instead of answering
 * @param afterBytes for a chunk with {@code close} and {@link When#BEFORE}: closes once that many of its bytes were read
 * @param delay waits so long (of real time) first
 * @param times how many requests it hits; 0 means 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Fault(
        Operation operation,
        @Nullable When when,
        @Nullable Integer status,
        @Nullable String code,
        @Nullable String body,
        boolean close,
        long afterBytes,
        @Nullable Duration delay,
        int times) {

    public enum When {
        BEFORE,
        AFTER
    }

    public static Fault error(Operation operation, int status, String code) {
        return new Fault(operation, When.BEFORE, status, code, null, false, 0, null, 1);
    }

    /** A status with no body at all, and no effect. */
    public static Fault status(Operation operation, int status) {
        return new Fault(operation, When.BEFORE, status, null, null, false, 0, null, 1);
    }

    /** The request takes effect, but the answer is this status with no body. */
    public static Fault statusAfter(Operation operation, int status) {
        return status(operation, status).after();
    }

    public static Fault garbage(Operation operation, int status, String body) {
        return new Fault(operation, When.BEFORE, status, null, body, false, 0, null, 1);
    }

    /** The connection closes and nothing took effect. */
    public static Fault closed(Operation operation) {
        return new Fault(operation, When.BEFORE, null, null, null, true, 0, null, 1);
    }

    /** The request takes effect and the connection closes without an answer. */
    public static Fault closedAfter(Operation operation) {
        return closed(operation).after();
    }

    /** A chunk is cut off in its middle; none of it counts. */
    public static Fault closedAfterBytes(long bytes) {
        return new Fault(Operation.UPLOAD, When.BEFORE, null, null, null, true, bytes, null, 1);
    }

    public static Fault delay(Operation operation, Duration delay) {
        return new Fault(operation, When.BEFORE, null, null, null, false, 0, delay, 1);
    }

    /** The next upload that is complete ends {@code FAILED} with this reason. */
    public static Fault failReason(String reason) {
        return error(Operation.PROCESSING, 0, reason);
    }

    /** The next public post fails in moderation, after it had been complete. */
    public static Fault moderationReason(String reason) {
        return error(Operation.MODERATION, 0, reason);
    }

    public Fault after() {
        return new Fault(operation, When.AFTER, status, code, body, close, afterBytes, delay, times);
    }

    public Fault times(int count) {
        return new Fault(operation, when, status, code, body, close, afterBytes, delay, count);
    }

    boolean answers() {
        return close || status != null;
    }

    boolean isAfter() {
        return when == When.AFTER;
    }
}
