package app.midx.tiktok;

import app.midx.common.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The calls that carry a creator's access token. (TikTok: Display API; Content Posting API.)
 *
 * <p>Every method throws {@link TikTokRefusedException} when TikTok refuses and {@link TikTokUnreachableException} when
 * no answer comes. TikTok allows per access token and minute 6 inits, 20 creator infos and 30 statuses.
 */
public final class TikTokApi {

    private final TikTokCalls calls;
    private final UploadHosts uploadHosts;

    TikTokApi(TikTokCalls calls, UploadHosts uploadHosts) {
        this.calls = calls;
        this.uploadHosts = uploadHosts;
    }

    /**
     * Who the user is, as far as they let us know.
     *
     * @param grantedScopes decide which fields are asked for, since one field too many spoils the whole call
     */
    public UserInfo userInfo(Secret accessToken, Set<String> grantedScopes) {
        List<String> fields = new ArrayList<>(List.of("open_id"));
        if (grantedScopes.contains(Scopes.USER_INFO_BASIC)) {
            fields.addAll(List.of("union_id", "avatar_url", "display_name"));
        }
        if (grantedScopes.contains(Scopes.USER_INFO_PROFILE)) {
            fields.add("username");
        }
        Answer user = calls.get("/v2/user/info/?fields=" + String.join(",", fields), accessToken)
                .at("user");
        return new UserInfo(
                user.text("open_id"),
                user.textOrNull("union_id"),
                user.textOrNull("display_name"),
                user.textOrNull("username"),
                user.uriOrNull("avatar_url"));
    }

    /** What the creator may post now. Caps and bans come as refusals, with HTTP status 200. */
    public CreatorInfo creatorInfo(Secret accessToken) {
        Answer info =
                calls.post("/v2/post/publish/creator_info/query/", accessToken, JsonNodeFactory.instance.objectNode());
        return new CreatorInfo(
                info.text("creator_username"),
                info.text("creator_nickname"),
                info.uriOrNull("creator_avatar_url"),
                info.texts("privacy_level_options").stream()
                        .map(PrivacyLevel::new)
                        .toList(),
                info.flag("comment_disabled", true),
                info.flag("duet_disabled", true),
                info.flag("stitch_disabled", true),
                info.seconds("max_video_post_duration_sec"));
    }

    /**
     * Announces a video that goes public, or as public as asked, without the creator doing more. Not idempotent: each
     * success is a post of its own once its bytes are in.
     */
    public PublishInit initDirectPost(Secret accessToken, PostInfo post, ChunkPlan plan) {
        return init("/v2/post/publish/video/init/", accessToken, PublishRequests.directPost(post, plan));
    }

    /** Announces a draft, which the creator finishes in TikTok's app. Not idempotent either. */
    public PublishInit initInboxDraft(Secret accessToken, ChunkPlan plan) {
        return init("/v2/post/publish/inbox/video/init/", accessToken, PublishRequests.inboxDraft(plan));
    }

    /** What became of a post or draft. */
    public PublishStatus status(Secret accessToken, String publishId) {
        Answer status = calls.post("/v2/post/publish/status/fetch/", accessToken, PublishRequests.status(publishId));
        String raw = status.text("status");
        return new PublishStatus(
                PublishStatus.State.of(raw),
                raw,
                status.textOrNull("fail_reason"),
                status.ids("publicaly_available_post_id"),
                status.count("uploaded_bytes"),
                status.logId());
    }

    private PublishInit init(String path, Secret accessToken, ObjectNode body) {
        Answer answer = calls.post(path, accessToken, body);
        PublishInit init =
                new PublishInit(answer.text("publish_id"), Secret.of(answer.text("upload_url")), answer.logId());
        if (uploadHosts.check(init.uploadUrl()).isEmpty()) {
            throw new TikTokRefusedException(
                    new TikTokError(TikTokError.UPLOAD_HOST_NOT_ALLOWED, "", init.logId(), answer.status()));
        }
        return init;
    }
}
