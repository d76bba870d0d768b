package app.midx.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.header.HeaderWriterFilter;

/** The doors of the endpoints that carry files: signed-in creators only, and a plain 401 instead of a page for the rest. */
@Configuration(proxyBeanMethods = false)
class FileSecurity {

    static final String MEDIA = "/media/**";
    static final String AVATARS = "/avatars/**";
    static final String COVERS = "/covers/**";

    @Bean
    @Order(10)
    SecurityFilterChain fileFilterChain(HttpSecurity http, RememberMeServices rememberMe, CreatorSessions sessions) {
        return http.securityMatcher(MEDIA, AVATARS, COVERS)
                .authorizeHttpRequests(requests -> requests.anyRequest().hasRole(CreatorPrincipal.ROLE))
                .rememberMe(remember -> remember.rememberMeServices(rememberMe))
                .sessionManagement(sessions::watch)
                .csrf(CsrfConfigurer::disable)
                .addFilterBefore(new SameOriginFilter(), HeaderWriterFilter.class)
                .requestCache(RequestCacheConfigurer::disable)
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .headers(SecurityHeaders::forFiles)
                .build();
    }
}
