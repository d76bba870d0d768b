package app.midx.simulator;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** The three ways TikTok says how a call went. TikTok: API v2 Error Handling, OAuth Error Handling. */
final class Envelope {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    private final World world;

    Envelope(World world) {
        this.world = world;
    }

    Answer ok(Object data) {
        return v2(200, data, "ok", "");
    }

    Answer okWithoutData() {
        String logId = logId();
        return withLogId(Answer.json(200, Map.of("error", error("ok", "", logId)), "ok"), logId);
    }

    Answer error(Operation.Style style, int status, String code, String message) {
        return switch (style) {
            case OAUTH -> oauth(status, code, message);
            case API, PAGE -> failure(status, code, message);
            case UPLOAD, INSIDE -> Answer.empty(status);
        };
    }

    private Answer failure(int status, String code, String message) {
        Answer answer = v2(status, world.knobs.failureData == Knobs.FailureData.ABSENT ? "" : Map.of(), code, message);
        return status == 429 && world.knobs.retryAfter != null
                ? answer.with("Retry-After", String.valueOf(world.knobs.retryAfter.toSeconds()))
                : answer;
    }

    private Answer v2(int status, Object data, String code, String message) {
        String logId = logId();
        Map<String, Object> body = new LinkedHashMap<>();
        if (!data.equals("")) {
            body.put("data", data);
        }
        body.put("error", error(code, message, logId));
        return withLogId(Answer.json(status, body, code), logId);
    }

    private Answer oauth(int status, String code, String description) {
        String logId = logId();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("error", code);
        body.put("error_description", description);
        body.put("log_id", logId);
        return withLogId(Answer.json(status, body, code), logId).with("Cache-Control", "no-cache");
    }

    private static Map<String, Object> error(String code, String message, String logId) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", code);
        error.put("message", message);
        error.put("log_id", logId);
        return error;
    }

    private static Answer withLogId(Answer answer, String logId) {
        return answer.with("x-tt-logid", logId);
    }

    private String logId() {
        return STAMP.format(world.now()) + Opaque.hex(10);
    }
}
