package app.midx.simulator;

import java.util.LinkedHashMap;
import java.util.Map;

/** TikTok: Get a User Access Token, Refresh a User Access Token, Client Access Token. Success is flat. */
final class TokenEndpoint implements Endpoint {

    private final World world;

    TokenEndpoint(World world) {
        this.world = world;
    }

    @Override
    public Answer answer(Call call) {
        Parameters form = ClientCheck.form(call, world, Operation.TOKEN);
        Map<String, Object> body = switch (ClientCheck.required(form, "grant_type", world.knobs)) {
            case "authorization_code" -> user(exchange(form));
            case "refresh_token" -> user(refresh(form, call.heard()));
            case "client_credentials" -> client();
            default -> throw Refusal.oauth(world.knobs, "unsupported_grant_type", "The grant type is not supported.");
        };
        return Answer.json(200, body, "ok").with("Cache-Control", "no-cache");
    }

    private TokenPair exchange(Parameters form) {
        Knobs knobs = world.knobs;
        String value = ClientCheck.required(form, "code", knobs);
        String redirectUri = ClientCheck.required(form, "redirect_uri", knobs);
        AuthorizationCode code = world.grants.code(value);
        if (code == null) {
            if (world.grants.wasUsed(value)) {
                world.violations.add("code-reuse", "An authorization code was exchanged twice.");
            }
            throw Refusal.oauth(knobs, "invalid_grant", "Authorization code is expired.");
        }
        if (!code.redirectUri().equals(redirectUri)) {
            throw Refusal.oauth(
                    knobs, "invalid_request", "Redirect_uri is not matched with the uri when requesting code.");
        }
        world.grants.use(code);
        if (!code.challenge().isEmpty()
                && !Pkce.verifies(form.get("code_verifier"), code.challenge(), knobs.challenge)) {
            throw Refusal.oauth(knobs, "invalid_grant", "Code verifier or code challenge is invalid.");
        }
        return world.grants.open(code.account(), code.scopes());
    }

    private TokenPair refresh(Parameters form, boolean heard) {
        TokenPair pair = world.grants.refresh(ClientCheck.required(form, "refresh_token", world.knobs), heard);
        if (pair == null) {
            throw Refusal.oauth(world.knobs, "invalid_grant", "Refresh token is invalid or expired.");
        }
        return pair;
    }

    private Map<String, Object> user(TokenPair pair) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("access_token", pair.accessToken());
        body.put("expires_in", pair.accessLife().toSeconds());
        body.put("open_id", pair.grant().account.openId(world.knobs.clientKey));
        body.put("refresh_expires_in", pair.refreshLife().toSeconds());
        body.put("refresh_token", pair.refreshToken());
        body.put("scope", String.join(",", pair.grant().scopes));
        body.put("token_type", "Bearer");
        return body;
    }

    private Map<String, Object> client() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("access_token", Opaque.token("clt."));
        body.put("expires_in", world.knobs.accessTokenLife.toSeconds());
        body.put("token_type", "Bearer");
        return body;
    }
}
