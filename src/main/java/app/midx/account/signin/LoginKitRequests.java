package app.midx.account.signin;

import app.midx.security.CurrentCreator;
import app.midx.tiktok.Pkce;
import app.midx.tiktok.Scopes;
import app.midx.tiktok.TikTokSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.stereotype.Component;

/**
 * Asks for consent the way TikTok wants it (TikTok: Login Kit for Web and Desktop): {@code client_key} for
 * {@code client_id}, scopes separated by commas, and a PKCE challenge in hex where the RFC has base64url.
 */
@Component
class LoginKitRequests implements OAuth2AuthorizationRequestResolver {

    /** Set where a signed-in creator connects a further account: to whom it shall belong. */
    static final String CONNECT_TO = "app.midx.connect_to";

    private final DefaultOAuth2AuthorizationRequestResolver standard;
    private final TikTokSettings tiktok;
    private final CurrentCreator currentCreator;

    LoginKitRequests(ClientRegistrationRepository registrations, TikTokSettings tiktok, CurrentCreator currentCreator) {
        this.standard = new DefaultOAuth2AuthorizationRequestResolver(registrations);
        this.tiktok = tiktok;
        this.currentCreator = currentCreator;
        standard.setAuthorizationRequestCustomizer(
                OAuth2AuthorizationRequestCustomizers.withPkce().andThen(this::depart));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return standard.resolve(request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registrationId) {
        return standard.resolve(request, registrationId);
    }

    private void depart(OAuth2AuthorizationRequest.Builder request) {
        request.attributes(attributes -> {
            request.parameters(parameters -> depart(parameters, attributes));
            currentCreator.id().ifPresent(creator -> attributes.put(CONNECT_TO, creator));
        });
    }

    private void depart(Map<String, Object> parameters, Map<String, Object> attributes) {
        parameters.remove(OAuth2ParameterNames.CLIENT_ID);
        parameters.put("client_key", tiktok.clientKey());
        parameters.put(OAuth2ParameterNames.SCOPE, Scopes.join(new LinkedHashSet<>(tiktok.scopes())));
        if (currentCreator.id().isPresent()) {
            // Somebody who adds an account has to see which one TikTok offers.
            parameters.put("disable_auto_auth", "1");
        }
        if (tiktok.pkce() == Pkce.OFF) {
            parameters.remove(PkceParameterNames.CODE_CHALLENGE);
            parameters.remove(PkceParameterNames.CODE_CHALLENGE_METHOD);
            attributes.remove(PkceParameterNames.CODE_VERIFIER);
        } else {
            parameters.put(
                    PkceParameterNames.CODE_CHALLENGE,
                    hexSha256(String.valueOf(attributes.get(PkceParameterNames.CODE_VERIFIER))));
        }
    }

    private static String hexSha256(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
