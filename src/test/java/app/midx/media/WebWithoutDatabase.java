package app.midx.media;

import app.midx.common.CreatorId;
import app.midx.security.CreatorPrincipal;
import app.midx.security.CurrentCreator;
import app.midx.testing.SettableClock;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The two endpoints behind a real server, with a table in memory and a header in place of a session. */
@ImportAutoConfiguration({
    DispatcherServletAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
@Import({
    Completion.class,
    CreationRate.class,
    CurrentCreator.class,
    Digests.class,
    LateDigests.class,
    FactsSoFar.class,
    FileMediaStore.class,
    FirstRequest.class,
    IngestConnector.class,
    Lifetime.class,
    MediaFiles.class,
    MediaInMemory.class,
    MediaRecords.class,
    PlaybackEndpoint.class,
    ReadingRoom.class,
    Reception.class,
    Removal.class,
    Turns.class,
    Admission.class,
    Attempts.class,
    Beginning.class,
    TusEndpoint.class
})
class WebWithoutDatabase {

    static final long MAX_BYTES = 10_000_000;

    @Bean
    MediaSettings mediaSettings() throws IOException {
        Path dir = Files.createTempDirectory("midx-media");
        return new MediaSettings(dir, MAX_BYTES, Duration.ofDays(7));
    }

    @Bean
    MediaLimits mediaLimits() {
        return Limits.usual();
    }

    @Bean
    NeededFiles neededFiles() {
        return new NeededFiles();
    }

    @Bean
    SettableClock clock() {
        return new SettableClock();
    }

    @Bean
    Filter signedIn() {
        return (request, response, chain) -> {
            CreatorId creator = CreatorId.parse(((HttpServletRequest) request).getHeader("Creator"))
                    .orElseThrow();
            SecurityContextHolder.getContext()
                    .setAuthentication(new TestingAuthenticationToken(new CreatorPrincipal(creator), null));
            try {
                chain.doFilter(request, response);
            } finally {
                SecurityContextHolder.clearContext();
            }
        };
    }
}
