package app.midx.simulator;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The body of an init, read strictly: types count, unknown fields are noted, absent flags of a direct post too. */
final class InitBody {

    private static final Set<String> POST_FIELDS = Set.of(
            "title",
            "privacy_level",
            "disable_duet",
            "disable_stitch",
            "disable_comment",
            "video_cover_timestamp_ms",
            "brand_content_toggle",
            "brand_organic_toggle",
            "is_aigc");
    private static final Set<String> FLAGS = Set.of(
            "disable_duet",
            "disable_stitch",
            "disable_comment",
            "brand_content_toggle",
            "brand_organic_toggle",
            "is_aigc");
    private static final Set<String> SOURCE_FIELDS =
            Set.of("source", "video_size", "chunk_size", "total_chunk_count", "video_url");

    private final World world;
    private final JsonNode root;

    InitBody(World world, Call call) {
        this.world = world;
        this.root = parse(call);
        noteUnknown("", root, Set.of("post_info", "source_info"));
    }

    SourceInfo source() {
        JsonNode source = root.path("source_info");
        if (!source.isObject()) {
            throw params("source_info is missing");
        }
        noteUnknown("source_info.", source, SOURCE_FIELDS);
        return switch (source.path("source").asString("")) {
            case "FILE_UPLOAD" ->
                new SourceInfo(
                        true,
                        number(source, "video_size"),
                        number(source, "chunk_size"),
                        number(source, "total_chunk_count"),
                        "");
            case "PULL_FROM_URL" ->
                new SourceInfo(false, 0, 0, 0, source.path("video_url").asString(""));
            default -> throw params("The source is invalid");
        };
    }

    /** What an inbox draft may carry along: it is dropped in silence. */
    @Nullable
    JsonNode droppedPostInfo() {
        return root.get("post_info");
    }

    JsonNode postInfo() {
        JsonNode post = root.path("post_info");
        if (!post.isObject()) {
            throw params("post_info is missing");
        }
        noteUnknown("post_info.", post, POST_FIELDS);
        for (String flag : FLAGS) {
            if (!post.has(flag)) {
                world.violations.add("missing-flag", "post_info." + flag + " is left to an undocumented default");
            } else if (!post.path(flag).isBoolean()) {
                throw params("post_info." + flag + " is not a boolean");
            }
        }
        if (post.has("title") && !post.path("title").isString()) {
            throw params("The title is invalid");
        }
        // TikTok counts UTF-16 units, as String.length does.
        if (post.path("title").asString("").length() > 2_200) {
            throw params("The title is too long");
        }
        JsonNode cover = post.path("video_cover_timestamp_ms");
        if (!cover.isMissingNode() && !cover.isInt()) {
            throw params("The cover timestamp is invalid");
        }
        return post;
    }

    private JsonNode parse(Call call) {
        try {
            JsonNode body = Json.MAPPER.readTree(call.body());
            if (body.isObject()) {
                return body;
            }
        } catch (JacksonException e) {
            world.violations.add("malformed-body", String.valueOf(e.getOriginalMessage()));
        }
        throw params("The body is not a JSON object");
    }

    private long number(JsonNode source, String field) {
        JsonNode value = source.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw params("The " + field.replace('_', ' ') + " is invalid");
        }
        return value.asLong();
    }

    private void noteUnknown(String prefix, JsonNode object, Set<String> known) {
        for (String name : object.propertyNames()) {
            if (!known.contains(name)) {
                world.violations.add("unknown-field", prefix + name);
            }
        }
    }

    private Refusal params(String message) {
        return Refusal.params(world.knobs, message);
    }
}
