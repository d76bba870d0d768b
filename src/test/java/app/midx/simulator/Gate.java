package app.midx.simulator;

import org.jspecify.annotations.Nullable;

/** What every API call passes first: token, then scope, then the minute window. */
final class Gate {

    private final World world;

    Gate(World world) {
        this.world = world;
    }

    Grant admit(Call call, Operation operation) {
        String token = bearer(call, operation);
        Grant grant = world.grants.byAccessToken(token);
        if (grant == null) {
            throw Refusal.unauthorized();
        }
        if (!grant.allowsAnyOf(operation.anyOfScopes)) {
            throw new Refusal(401, "scope_not_authorized", "The user did not grant the scope this call needs.");
        }
        int limit = operation.perMinute(world.knobs);
        if (world.knobs.minuteWindows && !world.windows.admit(operation + " " + token, limit, world.now())) {
            world.violations.add("minute-window", operation + ": more than " + limit + " a minute with one token");
            throw new Refusal(429, "rate_limit_exceeded", "Too many requests in this minute.");
        }
        if (call.method().equals("POST") && !call.mediaType().equals("application/json")) {
            world.violations.add("content-type", operation + ": " + call.mediaType());
            throw Refusal.params(world.knobs, "The content type is not application/json");
        }
        return grant;
    }

    private String bearer(Call call, Operation operation) {
        @Nullable String header = call.header("Authorization");
        if (header == null || !header.startsWith("Bearer ")) {
            world.violations.add("bearer-missing", operation.toString());
            throw Refusal.unauthorized();
        }
        return header.substring("Bearer ".length());
    }
}
