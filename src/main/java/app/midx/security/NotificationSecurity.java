package app.midx.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/**
 * What is fetched by browsers and mail programs on their own, with nobody signed in: the worker that shows notifications, and the
 * one-click unsubscription, which brings its own proof.
 */
@Configuration(proxyBeanMethods = false)
class NotificationSecurity {

    private static final String WORKER = "/push/worker.js";
    private static final String UNSUBSCRIPTION = "/email/unsubscribe/{token}";

    @Bean
    @Order(30)
    SecurityFilterChain notificationFilterChain(HttpSecurity http) {
        return http.securityMatcher("/push/**", "/email/unsubscribe/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, WORKER, UNSUBSCRIPTION)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, WORKER, UNSUBSCRIPTION)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, UNSUBSCRIPTION)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(CsrfConfigurer::disable)
                .logout(LogoutConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND)))
                .headers(SecurityHeaders::forMachines)
                .build();
    }
}
