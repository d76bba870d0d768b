package app.midx.simulator;

import java.util.LinkedHashMap;
import java.util.Map;

/** TikTok: Query Creator Info. That a creator cannot post now is told with HTTP 200. */
final class CreatorInfoEndpoint implements Endpoint {

    private final World world;
    private final Gate gate;
    private final Envelope envelope;
    private final Caps caps;

    CreatorInfoEndpoint(World world) {
        this.world = world;
        this.gate = new Gate(world);
        this.envelope = new Envelope(world);
        this.caps = new Caps(world);
    }

    @Override
    public Answer answer(Call call) {
        Account account = gate.admit(call, Operation.CREATOR_INFO).account;
        caps.checkDirect(account, 200);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("creator_avatar_url", Avatars.url(world, account, 200));
        data.put("creator_username", account.username);
        data.put("creator_nickname", account.displayName);
        data.put("privacy_level_options", account.options(world.knobs));
        data.put("comment_disabled", account.commentDisabled);
        data.put("duet_disabled", account.duetDisabled || account.privateAccount);
        data.put("stitch_disabled", account.stitchDisabled || account.privateAccount);
        data.put("max_video_post_duration_sec", account.maxVideoPostDurationSec);
        return envelope.ok(data);
    }
}
