package app.midx.tiktok;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The bodies of the publishing calls. Fields are written one by one, so that none is left to a default. */
final class PublishRequests {

    private PublishRequests() {}

    static ObjectNode directPost(PostInfo post, ChunkPlan plan) {
        ObjectNode body = object();
        ObjectNode info = body.putObject("post_info")
                .put("title", post.title())
                .put("privacy_level", post.privacyLevel().code())
                .put("disable_duet", post.disableDuet())
                .put("disable_stitch", post.disableStitch())
                .put("disable_comment", post.disableComment())
                .put("brand_content_toggle", post.brandContentToggle())
                .put("brand_organic_toggle", post.brandOrganicToggle())
                .put("is_aigc", post.isAigc());
        if (post.videoCoverTimestampMs() != null) {
            info.put("video_cover_timestamp_ms", post.videoCoverTimestampMs());
        }
        source(body, plan);
        return body;
    }

    /** TikTok drops the post's details of a draft, so none are sent. */
    static ObjectNode inboxDraft(ChunkPlan plan) {
        ObjectNode body = object();
        source(body, plan);
        return body;
    }

    static ObjectNode status(String publishId) {
        return object().put("publish_id", publishId);
    }

    private static void source(ObjectNode body, ChunkPlan plan) {
        body.putObject("source_info")
                .put("source", "FILE_UPLOAD")
                .put("video_size", plan.size())
                .put("chunk_size", plan.chunkSize())
                .put("total_chunk_count", plan.count());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
