package app.midx.security;

import app.midx.common.CreatorId;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.session.SessionInformationExpiredEvent;
import org.springframework.stereotype.Component;

/** The open sessions of each creator on this node, as many as they like, so that all of them can be ended from inside. */
@Component
public class CreatorSessions {

    private final SessionRegistry registry = new SessionRegistryImpl();
    private final ApplicationEventPublisher events;

    CreatorSessions(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** Whoever uses one of the creator's sessions is nobody from their next request on. */
    public void endAll(CreatorId creator) {
        registry.getAllSessions(new CreatorPrincipal(creator), false).forEach(SessionInformation::expireNow);
        events.publishEvent(new SessionsEnded(creator));
    }

    @Bean
    SessionRegistry sessionRegistry() {
        return registry;
    }

    /** Tells the registry of sessions that have ended or got another id. */
    @Bean
    static HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }

    void watch(SessionManagementConfigurer<HttpSecurity> sessions) {
        sessions.sessionConcurrency(concurrency -> concurrency
                .maximumSessions(-1)
                .sessionRegistry(registry)
                .expiredSessionStrategy(CreatorSessions::goOnAsNobody));
    }

    private static void goOnAsNobody(SessionInformationExpiredEvent event) throws IOException, ServletException {
        Objects.requireNonNull(event.getFilterChain()).doFilter(event.getRequest(), event.getResponse());
    }
}
