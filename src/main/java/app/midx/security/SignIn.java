package app.midx.security;

import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** The parts of a sign-in that depend on who is signed in with: they are brought by the module that knows TikTok's accounts. */
public interface SignIn {

    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokenClient();

    /** Finds out who has come; its users are {@link CreatorPrincipal}s. */
    OAuth2UserService<OAuth2UserRequest, OAuth2User> userService();

    AuthenticationSuccessHandler successHandler();

    AuthenticationFailureHandler failureHandler();
}
