package app.midx.account.signin;

import app.midx.account.Connections;
import app.midx.account.signin.RememberedBrowsers.Recognised;
import app.midx.account.signin.RememberedBrowsers.Ticket;
import app.midx.common.CreatorId;
import app.midx.security.CreatorPrincipal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.rememberme.AbstractRememberMeServices;
import org.springframework.security.web.authentication.rememberme.InvalidCookieException;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationException;
import org.springframework.stereotype.Component;

/** Spring Security's remember-me over {@link RememberedBrowsers}: everybody who signs in with TikTok stays signed in. */
@Component
class TikTokRememberMe extends AbstractRememberMeServices {

    private static final String COOKIE = "MIDX_REMEMBER";

    private final RememberedBrowsers browsers;
    private final Connections connections;

    TikTokRememberMe(RememberedBrowsers browsers, Connections connections) {
        // The key only ties authentications to this running Midx; what a browser holds does not depend on it.
        super(UUID.randomUUID().toString(), creator -> {
            throw new UsernameNotFoundException("Creators are not found by name");
        });
        this.browsers = browsers;
        this.connections = connections;
        setAlwaysRemember(true);
        setCookieName(COOKIE);
        setCookieCustomizer(cookie -> cookie.setAttribute("SameSite", "Lax"));
        setTokenValiditySeconds((int) RememberedBrowsers.LIFE.toSeconds());
    }

    @Override
    protected void onLoginSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        if (authentication.getPrincipal() instanceof CreatorPrincipal creator) {
            forgetTicketOf(request);
            hand(browsers.remember(creator.id()), request, response);
        }
    }

    @Override
    protected UserDetails processAutoLoginCookie(
            String[] cookie, HttpServletRequest request, HttpServletResponse response) {
        Recognised recognised = browsers.recognise(ticket(cookie))
                .orElseThrow(() -> new RememberMeAuthenticationException("This browser is not remembered"));
        if (recognised.renewed() != null) {
            hand(recognised.renewed(), request, response);
        }
        CreatorId creator = connections
                .seen(recognised.creator())
                .orElseThrow(() -> new RememberMeAuthenticationException("This creator is no more"));
        return new CreatorPrincipal(creator);
    }

    /** A consent that was cancelled while adding an account ends no sign-in. */
    @Override
    public void loginFail(HttpServletRequest request, HttpServletResponse response) {
        logger.debug("Sign-in failed; a remembered browser stays remembered");
    }

    @Override
    public void logout(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Authentication authentication) {
        forgetTicketOf(request);
        if (response != null) {
            super.logout(request, response, authentication);
        }
    }

    private void forgetTicketOf(HttpServletRequest request) {
        String cookie = extractRememberMeCookie(request);
        if (cookie == null || cookie.isEmpty()) {
            return;
        }
        try {
            browsers.forget(ticket(decodeCookie(cookie)).series());
        } catch (InvalidCookieException malformed) {
            logger.debug("The remember-me cookie was malformed; there is nothing to forget");
        }
    }

    private void hand(Ticket ticket, HttpServletRequest request, HttpServletResponse response) {
        setCookie(new String[] {ticket.series(), ticket.token()}, getTokenValiditySeconds(), request, response);
    }

    private static Ticket ticket(String[] cookie) {
        if (cookie.length != 2) {
            throw new InvalidCookieException("The remember-me cookie does not have two parts");
        }
        return new Ticket(cookie[0], cookie[1]);
    }
}
