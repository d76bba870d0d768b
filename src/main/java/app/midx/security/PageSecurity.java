package app.midx.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The doors of the pages. Views are closed unless they say otherwise; creators come in through TikTok. An address that
 * nobody else answers is a view's too (the one that says so), hence controllers behind this chain are named here one by one. How TikTok's Login Kit
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
            RememberMeServices rememberMe,
            CreatorSessions sessions,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping controllers) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/actuator/health", "/error", "/styles.css", "/styles/**", "/images/**", "/favicon.ico")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .requestMatchers(answeredBy(controllers))
                        .hasRole(CreatorPrincipal.ROLE))
                .with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.oauth2LoginPage(LANDING_PAGE, LANDING_PAGE))
                .oauth2Login(login -> login.authorizationEndpoint(
                                endpoint -> endpoint.authorizationRequestResolver(authorizationRequests))
                        .tokenEndpoint(endpoint -> endpoint.accessTokenResponseClient(signIn.tokenClient()))
                        .userInfoEndpoint(endpoint -> endpoint.userService(signIn.userService()))
                        .authorizedClientRepository(authorizedClients)
                        .failureHandler(signIn.failureHandler())
                        .withObjectPostProcessor(arrivingWith(signIn)))
                .addFilterBefore(
                        new RememberBeforeConnecting(
                                () -> http.getSharedObject(AuthenticationManager.class), rememberMe),
                        OAuth2AuthorizationRequestRedirectFilter.class)
                .rememberMe(remember -> remember.rememberMeServices(rememberMe))
                .sessionManagement(sessions::watch)
                .headers(SecurityHeaders::forPages)
                .build();
    }

    /** Vaadin lets strangers in wherever one of its public routes matches, and one of them matches every address. */
    private static RequestMatcher answeredBy(RequestMappingHandlerMapping controllers) {
        return new OrRequestMatcher(controllers.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
                .toList());
    }

    /** Vaadin's configurer puts in a success handler of its own after everybody else; this comes later still. */
    private static ObjectPostProcessor<OAuth2LoginAuthenticationFilter> arrivingWith(SignIn signIn) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2LoginAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationSuccessHandler(signIn.successHandler());
                return filter;
            }
        };
    }
}
