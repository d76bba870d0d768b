package app.midx.simulator;

import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The job a body's {@code publish_id} names, if it is the caller's. */
final class OwnJob {

    private OwnJob() {}

    static PublishJob named(Call call, Grant grant, World world) {
        PublishJob job = world.jobs.find(publishId(call, world));
        if (job == null) {
            throw new Refusal(400, "invalid_publish_id", "The publish_id does not exist.");
        }
        if (job.grant.account != grant.account) {
            throw new Refusal(
                    400, "token_not_authorized_for_specified_publish_id", "The publish_id is another user's.");
        }
        return job;
    }

    static String publishId(Call call, World world) {
        try {
            JsonNode body = Json.MAPPER.readTree(call.body());
            if (body.path("publish_id").isString()) {
                body.propertyNames().stream()
                        .filter(name -> !Set.of("publish_id").contains(name))
                        .forEach(name -> world.violations.add("unknown-field", name));
                return body.path("publish_id").asString();
            }
        } catch (JacksonException e) {
            world.violations.add("malformed-body", String.valueOf(e.getOriginalMessage()));
        }
        throw Refusal.params(world.knobs, "publish_id is missing");
    }
}
