package app.midx.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * What is fetched by browsers and mail programs on their own, with nobody signed in: the worker that shows notifications, and the
 * one-click unsubscription, which brings its own proof.
 */
@Configuration(proxyBeanMethods = false)
class NotificationSecurity {

    @Bean
    @Order(30)
    SecurityFilterChain notificationFilterChain(HttpSecurity http) {
        return http.securityMatcher("/push/**", "/email/unsubscribe/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/push/worker.js")
                        .permitAll()
                        .requestMatchers("/email/unsubscribe/*")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(CsrfConfigurer::disable)
                .logout(LogoutConfigurer::disable)
                .requestCache(RequestCacheConfigurer::disable)
                .headers(SecurityHeaders::forMachines)
                .build();
    }
}
