package app.midx.simulator;

import java.util.Map;

/** TikTok: Revoke a User Access Token. A token that has expired is refused as unknown; the refresh token dies too. */
final class RevokeEndpoint implements Endpoint {

    private static final int BY_DEVELOPER = 5;

    private final World world;

    RevokeEndpoint(World world) {
        this.world = world;
    }

    @Override
    public Answer answer(Call call) {
        Parameters form = ClientCheck.form(call, world, Operation.REVOKE);
        Grant grant = world.grants.byAccessToken(ClientCheck.required(form, "token", world.knobs));
        if (grant == null) {
            throw Refusal.oauth(world.knobs, "invalid_request", "The access token is unknown or expired.");
        }
        world.jobs.processing.endAll(grant.account, BY_DEVELOPER);
        return Answer.json(200, Map.of(), "ok");
    }
}
