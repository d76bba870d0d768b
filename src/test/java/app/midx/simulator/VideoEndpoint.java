package app.midx.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** TikTok: List Videos, Query Videos. Public posts alone; figures are made up, and paging is by creation time. */
final class VideoEndpoint implements Endpoint {

    private static final Set<String> FIELDS = Set.of(
            ("id create_time cover_image_url share_url video_description title duration width height embed_html embed_link"
                            + " like_count comment_count share_count view_count is_aigc")
                    .split(" "));

    private record Video(long id, PublishJob job) {}

    private final World world;
    private final Operation operation;
    private final Gate gate;
    private final Envelope envelope;

    VideoEndpoint(World world, Operation operation) {
        this.world = world;
        this.operation = operation;
        this.gate = new Gate(world);
        this.envelope = new Envelope(world);
    }

    @Override
    public Answer answer(Call call) {
        Grant grant = gate.admit(call, operation);
        List<String> fields = List.of(call.query().get("fields").split(","));
        if (!FIELDS.containsAll(fields)) {
            throw Refusal.params(world.knobs, "Fields is invalid");
        }
        JsonNode body = body(call);
        return envelope.ok(operation == Operation.VIDEO_LIST ? list(grant, fields, body) : query(grant, fields, body));
    }

    private Map<String, Object> list(Grant grant, List<String> fields, JsonNode body) {
        long before = body.path("cursor").asLong(0);
        int count = body.path("max_count").asInt(10);
        if (count < 1 || count > 20) {
            throw Refusal.params(world.knobs, "max_count is invalid");
        }
        List<Video> older = videos(grant)
                .filter(video -> before == 0 || millis(video) < before)
                .toList()
                .reversed();
        List<Video> page = older.subList(0, Math.min(count, older.size()));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("videos", page.stream().map(video -> only(fields, video)).toList());
        data.put("cursor", page.isEmpty() ? before : millis(page.getLast()));
        data.put("has_more", older.size() > page.size());
        return data;
    }

    private Map<String, Object> query(Grant grant, List<String> fields, JsonNode body) {
        List<String> ids = new ArrayList<>();
        body.path("filters").path("video_ids").forEach(id -> ids.add(id.asString()));
        if (ids.isEmpty() || ids.size() > 20) {
            throw Refusal.params(world.knobs, "video_ids is invalid");
        }
        return Map.of(
                "videos",
                videos(grant)
                        .filter(video -> ids.contains(String.valueOf(video.id())))
                        .map(video -> only(fields, video))
                        .toList());
    }

    private Stream<Video> videos(Grant grant) {
        return world.jobs.of(grant.account).flatMap(job -> job.postIds.stream().map(id -> new Video(id, job)));
    }

    private Map<String, Object> only(List<String> fields, Video video) {
        Map<String, Object> all = new LinkedHashMap<>();
        JsonNode post = video.job().postInfo;
        String title = post == null ? "" : post.path("title").asString("");
        all.put("id", String.valueOf(video.id()));
        all.put("create_time", millis(video) / 1_000);
        all.put("title", title.substring(0, Math.min(150, title.length())));
        all.put("video_description", all.get("title"));
        all.put("share_url", world.baseUrl + "/@" + video.job().grant.account.username + "/video/" + video.id());
        all.put("cover_image_url", Avatars.url(world, video.job().grant.account, 400));
        all.put("duration", 15);
        all.put("width", 1_080);
        all.put("height", 1_920);
        all.put("view_count", video.id() % 10_000);
        all.put("like_count", video.id() % 1_000);
        all.put("comment_count", video.id() % 100);
        all.put("share_count", video.id() % 10);
        all.put("is_aigc", post != null && post.path("is_aigc").asBoolean(false));
        all.keySet().retainAll(fields);
        return all;
    }

    private static long millis(Video video) {
        return video.job().initAt.toEpochMilli();
    }

    private JsonNode body(Call call) {
        try {
            return Json.MAPPER.readTree(call.body().length == 0 ? "{}".getBytes() : call.body());
        } catch (JacksonException e) {
            throw Refusal.params(world.knobs, "The body is not JSON");
        }
    }
}
