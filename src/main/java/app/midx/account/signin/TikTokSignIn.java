package app.midx.account.signin;

import app.midx.account.ConnectedAccount;
import app.midx.security.SignIn;
import app.midx.tiktok.TikTokSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Signing in with TikTok: where somebody arrives who got in, and who did not. */
@Component
class TikTokSignIn implements SignIn {

    private static final Logger log = LoggerFactory.getLogger(TikTokSignIn.class);

    private final LoginKitTokens tokens;
    private final ConnectingUserService users;
    private final TikTokSettings tiktok;
    private final SavedRequestAwareAuthenticationSuccessHandler whereTheyWanted =
            new SavedRequestAwareAuthenticationSuccessHandler();

    TikTokSignIn(LoginKitTokens tokens, ConnectingUserService users, TikTokSettings tiktok) {
        this.tokens = tokens;
        this.users = users;
        this.tiktok = tiktok;
        whereTheyWanted.setDefaultTargetUrl("/uploads");
    }

    @Override
    public OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokenClient() {
        return tokens;
    }

    @Override
    public OAuth2UserService<OAuth2UserRequest, OAuth2User> userService() {
        return users;
    }

    @Override
    public AuthenticationSuccessHandler successHandler() {
        return (request, response, authentication) -> {
            ConnectedAccount connected = connected(request);
            if (connected.scopes().containsAll(tiktok.scopes())) {
                whereTheyWanted.onAuthenticationSuccess(request, response, authentication);
            } else {
                response.sendRedirect(request.getContextPath() + "/connected/" + connected.id());
            }
        };
    }

    @Override
    public AuthenticationFailureHandler failureHandler() {
        return this::failed;
    }

    private static ConnectedAccount connected(HttpServletRequest request) {
        if (request.getAttribute(ConnectingUserService.CONNECTED) instanceof ConnectedAccount account) {
            return account;
        }
        throw new IllegalStateException("Somebody signed in with TikTok without an account");
    }

    private void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        String code = exception instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : "";
        SignInFailure failure = isAnswer(request) ? SignInFailure.of(code) : SignInFailure.WRONG_STATE;
        if (failure == SignInFailure.CANCELLED && "non_sandbox_target".equals(request.getParameter("error_type"))) {
            failure = SignInFailure.NOT_INVITED;
        }
        log.info("Somebody did not get in: {}", failure);
        response.sendRedirect(request.getContextPath() + "/sign-in-problem/" + failure.key());
    }

    /** Somebody who came by a bookmark or a cut-off link brings no state, or neither a code nor an error. */
    private static boolean isAnswer(HttpServletRequest request) {
        return request.getParameter("state") != null
                && (request.getParameter("code") != null || request.getParameter("error") != null);
    }
}
