package app.midx.account.signin;

import app.midx.account.Accounts;
import app.midx.account.ConnectedAccount;
import app.midx.security.CreatorPrincipal;
import app.midx.security.SignIn;
import app.midx.tiktok.TikTokSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
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
    private final Accounts accounts;
    private final TikTokSettings tiktok;
    private final SavedRequestAwareAuthenticationSuccessHandler whereTheyWanted =
            new SavedRequestAwareAuthenticationSuccessHandler();

    TikTokSignIn(LoginKitTokens tokens, ConnectingUserService users, Accounts accounts, TikTokSettings tiktok) {
        this.tokens = tokens;
        this.users = users;
        this.accounts = accounts;
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
            ConnectedAccount latest = latest(authentication);
            if (latest.scopes().containsAll(tiktok.scopes())) {
                whereTheyWanted.onAuthenticationSuccess(request, response, authentication);
            } else {
                response.sendRedirect(request.getContextPath() + "/connected/" + latest.id());
            }
        };
    }

    @Override
    public AuthenticationFailureHandler failureHandler() {
        return this::failed;
    }

    private ConnectedAccount latest(Authentication authentication) {
        if (!(authentication.getPrincipal() instanceof CreatorPrincipal creator)) {
            throw new IllegalStateException("Somebody signed in with TikTok who is no creator");
        }
        return accounts.of(creator.id()).stream()
                .max(Comparator.comparing(ConnectedAccount::connectedAt))
                .orElseThrow();
    }

    private void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        String code = exception instanceof OAuth2AuthenticationException oauth
                ? oauth.getError().getErrorCode()
                : "";
        SignInFailure failure = SignInFailure.of(code);
        if (failure == SignInFailure.CANCELLED && "non_sandbox_target".equals(request.getParameter("error_type"))) {
            failure = SignInFailure.NOT_INVITED;
        }
        log.info("Somebody did not get in: {}", failure);
        response.sendRedirect(request.getContextPath() + "/sign-in-problem/" + failure.key());
    }
}
