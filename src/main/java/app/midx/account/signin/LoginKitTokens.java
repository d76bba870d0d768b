package app.midx.account.signin;

import app.midx.common.CreatorId;
import app.midx.common.Secret;
import app.midx.tiktok.TikTokOAuth;
import app.midx.tiktok.TikTokRefusedException;
import app.midx.tiktok.TikTokUnreachableException;
import app.midx.tiktok.TokenGrant;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.stereotype.Component;

/**
 * Exchanges the code for tokens through Midx's own client, which reads TikTok's flat answers and its errors with HTTP 200.
 * Spring Security is handed a stand-in, so that no real token lives in its objects.
 */
@Component
class LoginKitTokens implements OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> {

    private static final String GRANT = "app.midx.grant";
    private static final String STAND_IN = "kept-by-midx";

    private final TikTokOAuth oauth;

    LoginKitTokens(TikTokOAuth oauth) {
        this.oauth = oauth;
    }

    @Override
    public OAuth2AccessTokenResponse getTokenResponse(OAuth2AuthorizationCodeGrantRequest exchange) {
        TokenGrant grant = exchange(exchange);
        Map<String, Object> extras = new HashMap<>(Map.of(GRANT, grant));
        Object connectTo = request(exchange).getAttributes().get(LoginKitRequests.CONNECT_TO);
        if (connectTo != null) {
            extras.put(LoginKitRequests.CONNECT_TO, connectTo);
        }
        return OAuth2AccessTokenResponse.withToken(STAND_IN)
                .tokenType(OAuth2AccessToken.TokenType.BEARER)
                .expiresIn(grant.expiresIn().toSeconds())
                .scopes(grant.scopes())
                .additionalParameters(extras)
                .build();
    }

    static TokenGrant grant(Map<String, Object> extras) {
        if (extras.get(GRANT) instanceof TokenGrant grant) {
            return grant;
        }
        throw new IllegalStateException("The token answer did not pass through Midx");
    }

    static @Nullable CreatorId connectTo(Map<String, Object> extras) {
        return (CreatorId) extras.get(LoginKitRequests.CONNECT_TO);
    }

    private TokenGrant exchange(OAuth2AuthorizationCodeGrantRequest exchange) {
        String verifier = (String) request(exchange).getAttributes().get(PkceParameterNames.CODE_VERIFIER);
        var response = exchange.getAuthorizationExchange().getAuthorizationResponse();
        try {
            return oauth.exchangeCode(
                    Secret.of(String.valueOf(response.getCode())),
                    URI.create(String.valueOf(request(exchange).getRedirectUri())),
                    verifier == null ? null : Secret.of(verifier));
        } catch (TikTokRefusedException refused) {
            throw failed(refused.error().code(), refused);
        } catch (TikTokUnreachableException unreachable) {
            throw failed("temporarily_unavailable", unreachable);
        }
    }

    private static OAuth2AuthorizationException failed(String code, Exception cause) {
        return new OAuth2AuthorizationException(new OAuth2Error(code), cause);
    }

    private static OAuth2AuthorizationRequest request(OAuth2AuthorizationCodeGrantRequest exchange) {
        return exchange.getAuthorizationExchange().getAuthorizationRequest();
    }
}
