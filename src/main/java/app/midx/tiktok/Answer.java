package app.midx.tiktok;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The payload of a success, read leniently: fields that nobody asks for and fields that are empty do no harm. */
record Answer(JsonNode data, int status, @Nullable String logId) {

    Answer at(String field) {
        return new Answer(data.path(field), status, logId);
    }

    @Nullable
    String textOrNull(String field) {
        JsonNode value = data.path(field);
        String text = value.isValueNode() && !value.isNull() ? value.asString() : "";
        return text.isBlank() ? null : text;
    }

    String text(String field) {
        String text = textOrNull(field);
        if (text == null) {
            throw unreadable(field);
        }
        return text;
    }

    @Nullable
    URI uriOrNull(String field) {
        String text = textOrNull(field);
        try {
            return text == null ? null : URI.create(text);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    Duration seconds(String field) {
        Long seconds = wholeNumber(data.path(field));
        if (seconds == null || seconds <= 0) {
            throw unreadable(field);
        }
        return Duration.ofSeconds(seconds);
    }

    @Nullable
    Long count(String field) {
        return wholeNumber(data.path(field));
    }

    boolean flag(String field, boolean whenMissing) {
        return data.path(field).asBoolean(whenMissing);
    }

    List<String> texts(String field) {
        JsonNode list = data.path(field);
        if (!list.isArray()) {
            throw unreadable(field);
        }
        return list.valueStream().map(JsonNode::asString).toList();
    }

    /** Numbers or texts, one or a list of them; what is no whole number of 64 bits is left out. */
    List<Long> ids(String field) {
        List<Long> ids = new ArrayList<>();
        JsonNode value = data.path(field);
        (value.isArray() ? value.valueStream() : List.of(value).stream()).forEach(id -> {
            Long number = wholeNumber(id);
            if (number != null) {
                ids.add(number);
            }
        });
        return List.copyOf(ids);
    }

    TikTokRefusedException unreadable(String field) {
        return new TikTokRefusedException(
                new TikTokError(TikTokError.UNREADABLE_ANSWER, "no usable " + field, logId, status));
    }

    private static @Nullable Long wholeNumber(JsonNode value) {
        if (value.isIntegralNumber()) {
            return value.canConvertToLong() ? value.longValue() : null;
        }
        try {
            return value.isString() ? Long.valueOf(value.stringValue()) : null;
        } catch (NumberFormatException text) {
            return null;
        }
    }
}
