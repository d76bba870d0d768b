package app.midx.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SameOriginFilterTest {

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PATCH", "PUT", "DELETE", "TRACE", "post", "MADE-UP"})
    void changesFromElsewhereOrFromNobodyAreRefused(String method) throws Exception {
        assertThat(passes(request(method))).isFalse();
        assertThat(passes(withHeader(method, "Sec-Fetch-Site", "cross-site"))).isFalse();
        assertThat(passes(withHeader(method, "Sec-Fetch-Site", "same-site"))).isFalse();
        assertThat(passes(withHeader(method, "Sec-Fetch-Site", "none"))).isFalse();
        assertThat(passes(withHeader(method, "Sec-Fetch-Site", "same-origin"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "OPTIONS"})
    void lookingIsLeftToTheOtherFilters(String method) throws Exception {
        assertThat(passes(withHeader(method, "Sec-Fetch-Site", "cross-site"))).isTrue();
        assertThat(passes(request(method))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://midx.example,       true",
        "https://midx.example:443,   true",
        "https://MIDX.example,       true",
        "http://midx.example,        false",
        "https://midx.example:8443,  false",
        "https://evil.example,       false",
        "https://midx.example.evil.example, false",
        "https://evil.example#midx.example, false",
        "null,                       false",
        "'',                         false",
        "'not a uri',                false",
        "midx.example,               false"
    })
    void anOldBrowserIsKnownByItsOrigin(String origin, boolean passes) throws Exception {
        assertThat(passes(withHeader("PATCH", "Origin", origin))).isEqualTo(passes);
    }

    @Test
    void whatTheBrowserSaysOfTheSiteOutweighsTheOrigin() throws Exception {
        MockHttpServletRequest request = withHeader("PATCH", "Origin", "https://midx.example");
        request.addHeader("Sec-Fetch-Site", "cross-site");

        assertThat(passes(request)).isFalse();
    }

    private static MockHttpServletRequest request(String method) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/media/files");
        request.setScheme("https");
        request.setServerName("midx.example");
        request.setServerPort(443);
        return request;
    }

    private static MockHttpServletRequest withHeader(String method, String name, String value) {
        MockHttpServletRequest request = request(method);
        request.addHeader(name, value);
        return request;
    }

    private static boolean passes(MockHttpServletRequest request) throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain chain = new MockFilterChain();
        new SameOriginFilter().doFilter(request, response, chain);
        assertThat(response.getStatus()).isEqualTo(chain.getRequest() != null ? 200 : 403);
        return chain.getRequest() != null;
    }
}
