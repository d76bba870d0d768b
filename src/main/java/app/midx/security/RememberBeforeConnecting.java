package app.midx.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.web.authentication.RememberMeServices;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Recognises a remembered browser before it goes to TikTok for another account. Spring Security looks at the ticket only after
 * its OAuth2 filters; somebody whose session has run out would come back as a stranger, and the account would be a stranger's.
 */
class RememberBeforeConnecting extends OncePerRequestFilter {

    private final Supplier<AuthenticationManager> manager;
    private final RememberMeServices rememberMe;

    RememberBeforeConnecting(Supplier<AuthenticationManager> manager, RememberMeServices rememberMe) {
        this.manager = manager;
        this.rememberMe = rememberMe;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith("/oauth2/authorization/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        new RememberMeAuthenticationFilter(manager.get(), rememberMe).doFilter(request, response, chain);
    }
}
