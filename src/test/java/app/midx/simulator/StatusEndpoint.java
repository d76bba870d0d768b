package app.midx.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** TikTok: Get Post Status. The misspelling of {@code publicaly_available_post_id} is TikTok's. */
final class StatusEndpoint implements Endpoint {

    private final World world;
    private final Gate gate;
    private final Envelope envelope;

    StatusEndpoint(World world) {
        this.world = world;
        this.gate = new Gate(world);
        this.envelope = new Envelope(world);
    }

    @Override
    public Answer answer(Call call) {
        Grant grant = gate.admit(call, Operation.STATUS);
        PublishJob job = OwnJob.named(call, grant, world);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("status", job.state);
        data.put("fail_reason", job.failReason == null ? "" : job.failReason);
        data.put("publicaly_available_post_id", ids(job));
        data.put("uploaded_bytes", job.received);
        data.put("downloaded_bytes", 0);
        return envelope.ok(data);
    }

    private List<?> ids(PublishJob job) {
        return world.knobs.postIds == Knobs.PostIds.PUBLIC_AS_TEXT
                ? job.postIds.stream().map(String::valueOf).toList()
                : List.copyOf(job.postIds);
    }
}
