package app.midx.simulator;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

final class Json {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Json() {}

    static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Merges a patch into an object of public fields; nothing changes when any part of the patch does not fit. */
    static <T> void patch(T target, Class<T> type, JsonNode patch) {
        ObjectNode merged = MAPPER.valueToTree(target);
        merged.setAll((ObjectNode) patch);
        MAPPER.treeToValue(merged, type);
        MAPPER.readerForUpdating(target).readValue(patch);
    }
}
