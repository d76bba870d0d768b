package app.midx.security;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Vaadin's pages are reached by a forward, and Tomcat 11 ends a forwarded response before Spring Security has written its
 * headers: pages would go out without any (github.com/spring-projects/spring-security/issues/19457). To be removed when that
 * is mended and the test of the pages' headers passes without it.
 */
@Component
class HeadersOfForwardedPages implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> context.setSuspendWrappedResponseAfterForward(false));
    }
}
