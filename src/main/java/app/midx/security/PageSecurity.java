package app.midx.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.RememberMeServices;

/**
 * The doors of the pages. Views are closed unless they say otherwise; creators come in through TikTok. How TikTok's Login Kit
 * departs from OAuth is not known here: the account module brings the parts that do.
 */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    /** Where somebody without a session is sent; it offers "Continue with TikTok". */
    static final String LANDING_PAGE = "/";

    @Bean
    @Order(100)
    SecurityFilterChain pageFilterChain(
            HttpSecurity http,
            OAuth2AuthorizationRequestResolver authorizationRequests,
            OAuth2AuthorizedClientRepository authorizedClients,
            SignIn signIn,
            RememberMeServices rememberMe) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/actuator/health", "/error", "/styles.css", "/styles/**", "/images/**", "/favicon.ico")
                        .permitAll())
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.oauth2LoginPage(LANDING_PAGE, LANDING_PAGE))
                .oauth2Login(login -> login.authorizationEndpoint(
                                endpoint -> endpoint.authorizationRequestResolver(authorizationRequests))
                        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(signIn.tokenClient()))
                        .userInfoEndpoint(endpoint -> endpoint.userService(signIn.userService()))
                        .authorizedClientRepository(authorizedClients)
                        .successHandler(signIn.successHandler())
                        .failureHandler(signIn.failureHandler()))
                .rememberMe(remember -> remember.rememberMeServices(rememberMe))
                .headers(SecurityHeaders::forPages)
                .build();
    }
}
