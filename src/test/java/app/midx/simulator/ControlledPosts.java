package app.midx.simulator;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** {@code /_control/posts}: what was received, and what its creator or TikTok does with it. */
final class ControlledPosts {

    private final World world;

    ControlledPosts(World world) {
        this.world = world;
    }

    Object answer(String what, List<String> rest, JsonNode body) {
        synchronized (world) {
            if (rest.isEmpty() && what.startsWith("GET")) {
                return world.jobs.snapshots();
            }
            PublishJob job = rest.isEmpty() ? null : world.jobs.find(rest.getFirst());
            if (job == null) {
                throw new ControlException(404, "There is no such post");
            }
            if (what.startsWith("POST")) {
                act(job, rest.getLast(), body);
            }
            return job.snapshot();
        }
    }

    private void act(PublishJob job, String action, JsonNode body) {
        switch (action) {
            case "finish" -> world.jobs.processing.finish(job);
            case "post-draft" -> world.jobs.processing.postDraft(job);
            case "take-down" -> world.jobs.processing.takeDown(job);
            case "go-public" -> world.jobs.processing.goPublic(job);
            case "fail" -> world.jobs.processing.fail(job, body.path("reason").asString("internal"));
            default ->
                throw new ControlException(404, "A post can do finish, post-draft, go-public, take-down or fail");
        }
    }
}
