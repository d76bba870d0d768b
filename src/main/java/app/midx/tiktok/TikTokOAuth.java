package app.midx.tiktok;

import app.midx.common.Secret;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of a creator: got, renewed, given back. (TikTok: Login Kit, Manage User Access Tokens.)
 *
 * <p>Every method throws {@link TikTokRefusedException} when TikTok refuses, with {@code invalid_grant} when the code or
 * the token is used up, expired or revoked, and {@link TikTokUnreachableException} when no answer comes.
 */
public final class TikTokOAuth {

    private static final String TOKEN = "/v2/oauth/token/";
    private static final String REVOKE = "/v2/oauth/revoke/";
    private static final Set<String> SECRET_FIELDS =
            Set.of("client_secret", "code", "code_verifier", "refresh_token", "token");

    private final TikTokCalls calls;
    private final TikTokSettings settings;

    TikTokOAuth(TikTokCalls calls, TikTokSettings settings) {
        this.calls = calls;
        this.settings = settings;
    }

    /**
     * Turns the code of a callback into tokens. A code works once.
     *
     * @param code as it came, decoded once
     * @param redirectUri the very one that the consent was asked with
     * @param codeVerifier null if the consent was asked without a challenge
     */
    public TokenGrant exchangeCode(Secret code, URI redirectUri, @Nullable Secret codeVerifier) {
        Map<String, Secret> form = client();
        form.put("code", code);
        form.put("grant_type", Secret.of("authorization_code"));
        form.put("redirect_uri", Secret.of(redirectUri.toString()));
        if (codeVerifier != null) {
            form.put("code_verifier", codeVerifier);
        }
        return grant(form);
    }

    /**
     * Renews the tokens. The refresh token given is dead as soon as TikTok has answered, so the new pair has to be stored
     * before anything else happens, and no two refreshes of one account may run at a time.
     */
    public TokenGrant refresh(Secret refreshToken) {
        Map<String, Secret> form = client();
        form.put("grant_type", Secret.of("refresh_token"));
        form.put("refresh_token", refreshToken);
        return grant(form);
    }

    /** Disconnects the client from the account. TikTok refuses an access token that has expired: refresh it first. */
    public void revoke(Secret accessToken) {
        Map<String, Secret> form = client();
        form.put("token", accessToken);
        RawAnswer raw = calls.postForm(REVOKE, form);
        boolean nothingSaid = raw.isSuccess() && raw.body().isBlank();
        if (!nothingSaid) {
            AnswerReader.read(raw, secrets(form));
        }
    }

    private TokenGrant grant(Map<String, Secret> form) {
        Answer answer = AnswerReader.read(calls.postForm(TOKEN, form), secrets(form));
        String scopes = answer.textOrNull("scope");
        return new TokenGrant(
                answer.text("open_id"),
                Secret.of(answer.text("access_token")),
                answer.seconds("expires_in"),
                Secret.of(answer.text("refresh_token")),
                answer.seconds("refresh_expires_in"),
                Scopes.parse(scopes == null ? "" : scopes));
    }

    /** Not the whole form: "refresh_token" is a grant type too, and a word that a message needs. */
    private static List<Secret> secrets(Map<String, Secret> form) {
        return form.entrySet().stream()
                .filter(field -> SECRET_FIELDS.contains(field.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private Map<String, Secret> client() {
        Map<String, Secret> form = new LinkedHashMap<>();
        form.put("client_key", Secret.of(settings.clientKey()));
        form.put("client_secret", settings.clientSecret());
        return form;
    }
}
