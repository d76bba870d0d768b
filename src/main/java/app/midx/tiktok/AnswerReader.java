package app.midx.tiktok;

import app.midx.common.Secret;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells success from refusal. TikTok refuses in two shapes, {@code {"error": {"code", "message", "log_id"}}} and, from
 * OAuth, {@code {"error", "error_description", "log_id"}}; either may come with HTTP 200, so the body is asked first.
 */
final class AnswerReader {

    private static final JsonMapper JSON = JsonMapper.shared();

    private AnswerReader() {}

    /**
     * The whole body of a success.
     *
     * @param secrets what the request held and no message may repeat
     * @throws TikTokRefusedException if TikTok refuses, or says nothing that can be read
     */
    static Answer read(RawAnswer raw, Collection<Secret> secrets) {
        JsonNode root = parse(raw.body());
        Optional<TikTokError> refusal = refusal(raw, root, secrets);
        if (refusal.isPresent()) {
            throw new TikTokRefusedException(refusal.get());
        }
        if (!raw.isSuccess()) {
            throw new TikTokRefusedException(TikTokError.ofHttpStatus(raw.status(), raw.logId()));
        }
        JsonNode readable = root == null ? JSON.missingNode() : root;
        Answer answer = new Answer(readable, raw.status(), logId(readable.path("error"), raw));
        if (!readable.isObject()) {
            throw answer.unreadable("JSON object");
        }
        return answer;
    }

    /** The refusal that a body spells out, if it does. */
    static Optional<TikTokError> refusal(RawAnswer raw, Collection<Secret> secrets) {
        return refusal(raw, parse(raw.body()), secrets);
    }

    private static Optional<TikTokError> refusal(RawAnswer raw, @Nullable JsonNode root, Collection<Secret> secrets) {
        if (root == null || !root.isObject()) {
            return Optional.empty();
        }
        JsonNode error = root.path("error");
        boolean flat = !error.isObject();
        JsonNode home = flat ? root : error;
        String code = flat ? error.asString("") : error.path("code").asString("");
        if (code.isBlank() || code.equals("ok")) {
            return Optional.empty();
        }
        String message = home.path(flat ? "error_description" : "message").asString("");
        return Optional.of(new TikTokError(code, Redaction.strike(message, secrets), logId(home, raw), raw.status()));
    }

    /** TikTok's tables say {@code logid}, its answers {@code log_id}, and a header has it too. */
    private static @Nullable String logId(JsonNode home, RawAnswer raw) {
        String logId = home.path("log_id").asString(home.path("logid").asString(""));
        return logId.isBlank() ? raw.logId() : logId;
    }

    private static @Nullable JsonNode parse(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException garbage) {
            return null;
        }
    }
}
