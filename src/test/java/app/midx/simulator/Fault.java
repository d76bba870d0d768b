package app.midx.simulator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

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
 * @param account hits requests for this account alone, by its short name; none hits anybody's
 * @param skip lets so many requests pass before it hits the first one
 * @param disconnect the user removes the app just then
 * @param change what the user changes about the account just then, as {@code PATCH /_control/accounts} takes it
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
        int times,
        @Nullable String account,
        int skip,
        boolean disconnect,
        @Nullable JsonNode change) {

    public enum When {
        BEFORE,
        AFTER
    }

    private Fault(Operation operation, @Nullable Integer status, @Nullable String code, @Nullable String body) {
        this(operation, When.BEFORE, status, code, body, false, 0, null, 1, null, 0, false, null);
    }

    /** Nothing goes wrong with the request itself; for {@link #disconnecting} and {@link #changing}. */
    public static Fault none(Operation operation) {
        return new Fault(operation, null, null, null);
    }

    public static Fault error(Operation operation, int status, String code) {
        return new Fault(operation, status, code, null);
    }

    /** A status with no body at all, and no effect. */
    public static Fault status(Operation operation, int status) {
        return new Fault(operation, status, null, null);
    }

    /** The request takes effect, but the answer is this status with no body. */
    public static Fault statusAfter(Operation operation, int status) {
        return status(operation, status).after();
    }

    public static Fault garbage(Operation operation, int status, String body) {
        return new Fault(operation, status, null, body);
    }

    /** The connection closes and nothing took effect. */
    public static Fault closed(Operation operation) {
        return none(operation).closing(0);
    }

    /** The request takes effect and the connection closes without an answer. */
    public static Fault closedAfter(Operation operation) {
        return closed(operation).after();
    }

    /** A chunk is cut off in its middle; none of it counts. */
    public static Fault closedAfterBytes(long bytes) {
        return none(Operation.UPLOAD).closing(bytes);
    }

    public static Fault delay(Operation operation, Duration delay) {
        return none(operation).after(delay);
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
        return new Fault(
                operation,
                When.AFTER,
                status,
                code,
                body,
                close,
                afterBytes,
                delay,
                times,
                account,
                skip,
                disconnect,
                change);
    }

    /** Waits before whatever it does. */
    public Fault after(Duration wait) {
        return new Fault(
                operation, when, status, code, body, close, afterBytes, wait, times, account, skip, disconnect, change);
    }

    public Fault times(int count) {
        return new Fault(
                operation,
                when,
                status,
                code,
                body,
                close,
                afterBytes,
                delay,
                count,
                account,
                skip,
                disconnect,
                change);
    }

    public Fault of(String name) {
        return new Fault(
                operation, when, status, code, body, close, afterBytes, delay, times, name, skip, disconnect, change);
    }

    public Fault skipping(int requests) {
        return new Fault(
                operation,
                when,
                status,
                code,
                body,
                close,
                afterBytes,
                delay,
                times,
                account,
                requests,
                disconnect,
                change);
    }

    public Fault disconnecting() {
        return new Fault(
                operation, when, status, code, body, close, afterBytes, delay, times, account, skip, true, change);
    }

    /** @param setting a field of {@link Account} */
    public Fault changing(String setting, Object value) {
        JsonNode patch = Json.MAPPER.valueToTree(Map.of(setting, value));
        return new Fault(
                operation, when, status, code, body, close, afterBytes, delay, times, account, skip, disconnect, patch);
    }

    private Fault closing(long bytes) {
        return new Fault(
                operation, when, status, code, body, true, bytes, delay, times, account, skip, disconnect, change);
    }

    boolean isFor(Operation asked, @Nullable String name) {
        return operation == asked && (account == null || account.equals(name));
    }

    boolean answers() {
        return close || status != null;
    }

    boolean isAfter() {
        return when == When.AFTER;
    }
}
