package app.midx.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The response headers of Midx: pages get what Vaadin needs and nothing more, everything else gets nothing. */
final class SecurityHeaders {

    // Vaadin 25.2 writes inline scripts and styles and evaluates what the server sends; 25.4 is to do without.
    private static final String PAGES = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self' data:;"
            + " connect-src 'self'; object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'";
    // A staged video is played in the page: the browser asks for it as a medium, so its own policy hardly matters; it
    // must
    // only never run as a document.
    private static final String FILES = "default-src 'none'; frame-ancestors 'none'; sandbox";
    private static final String MACHINES = "default-src 'none'; frame-ancestors 'none'";
    private static final String FEATURES = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    private SecurityHeaders() {}

    static void forPages(HeadersConfigurer<HttpSecurity> headers) {
        common(headers, PAGES);
    }

    static void forFiles(HeadersConfigurer<HttpSecurity> headers) {
        common(headers, FILES);
    }

    static void forMachines(HeadersConfigurer<HttpSecurity> headers) {
        common(headers, MACHINES);
    }

    private static void common(HeadersConfigurer<HttpSecurity> headers, String policy) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(policy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .permissionsPolicyHeader(permissions -> permissions.policy(FEATURES));
    }
}
