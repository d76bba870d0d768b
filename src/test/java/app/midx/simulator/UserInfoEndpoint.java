package app.midx.simulator;

import java.util.LinkedHashMap;
import java.util.Map;

/** TikTok: Get User Info. Every field has the scope it belongs to. */
final class UserInfoEndpoint implements Endpoint {

    private static final Map<String, String> SCOPE_OF = scopes();

    private final World world;
    private final Gate gate;
    private final Envelope envelope;

    UserInfoEndpoint(World world) {
        this.world = world;
        this.gate = new Gate(world);
        this.envelope = new Envelope(world);
    }

    @Override
    public Answer answer(Call call) {
        Grant grant = gate.admit(call, Operation.USER_INFO);
        if (!call.query().has("fields")) {
            throw Refusal.params(world.knobs, "Fields is required");
        }
        Map<String, Object> all = values(grant.account);
        Map<String, Object> user = new LinkedHashMap<>();
        for (String field : call.query().get("fields").split(",")) {
            String scope = SCOPE_OF.get(field.strip());
            if (scope == null) {
                world.violations.add("unknown-field", "user info has no field " + field);
                throw Refusal.params(world.knobs, "Fields is invalid: " + field);
            }
            if (grant.scopes.contains(scope)) {
                user.put(field.strip(), all.get(field.strip()));
            } else {
                missing(field);
            }
        }
        return envelope.ok(Map.of("user", user));
    }

    private void missing(String field) {
        switch (world.knobs.missingFieldScope) {
            case SCOPE_NOT_AUTHORIZED ->
                throw new Refusal(401, "scope_not_authorized", "The user did not grant the scope of " + field + ".");
            case SCOPE_PERMISSION_MISSED ->
                throw new Refusal(400, "scope_permission_missed", "A further scope is needed for " + field + ".");
            case OMIT -> {}
        }
    }

    private Map<String, Object> values(Account account) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("open_id", account.openId(world.knobs.clientKey));
        all.put("union_id", account.unionId());
        all.put("avatar_url", Avatars.url(world, account, 200));
        all.put("avatar_url_100", Avatars.url(world, account, 100));
        all.put("avatar_large_url", Avatars.url(world, account, 400));
        all.put("display_name", account.displayName);
        all.put("bio_description", account.bioDescription);
        all.put("profile_deep_link", world.baseUrl + "/@" + account.username);
        all.put("is_verified", account.verified);
        all.put("username", account.username);
        all.put("follower_count", account.followerCount);
        all.put("following_count", account.followingCount);
        all.put("likes_count", account.likesCount);
        all.put(
                "video_count",
                world.jobs.of(account).mapToLong(job -> job.postIds.size()).sum());
        return all;
    }

    private static Map<String, String> scopes() {
        Map<String, String> scopes = new LinkedHashMap<>();
        for (String field : "open_id union_id avatar_url avatar_url_100 avatar_large_url display_name".split(" ")) {
            scopes.put(field, "user.info.basic");
        }
        for (String field : "bio_description profile_deep_link is_verified username".split(" ")) {
            scopes.put(field, "user.info.profile");
        }
        for (String field : "follower_count following_count likes_count video_count".split(" ")) {
            scopes.put(field, "user.info.stats");
        }
        return scopes;
    }
}
