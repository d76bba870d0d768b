package app.midx.tiktok;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.midx.common.Secret;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClient.RequestHeadersSpec;
import tools.jackson.databind.JsonNode;

/** The two kinds of calls: JSON with a bearer token, and forms with the client's secret. */
final class TikTokCalls {

    private static final MediaType JSON = MediaType.parseMediaType("application/json; charset=UTF-8");

    private final RestClient rest;

    TikTokCalls(TikTokHttp http, TikTokSettings settings) {
        this.rest = RestClient.builder()
                .requestFactory(new HttpComponentsClientHttpRequestFactory(http.calls()))
                .baseUrl(settings.apiUrl().toString().replaceFirst("/+$", ""))
                .build();
    }

    Answer get(String pathAndQuery, Secret accessToken) {
        RawAnswer raw = exchange(rest.get().uri(pathAndQuery).headers(h -> h.setBearerAuth(accessToken.reveal())));
        return AnswerReader.read(raw, List.of(accessToken)).at("data");
    }

    Answer post(String path, Secret accessToken, JsonNode body) {
        RawAnswer raw = exchange(rest.post()
                .uri(path)
                .headers(h -> h.setBearerAuth(accessToken.reveal()))
                .contentType(JSON)
                .body(body.toString().getBytes(UTF_8)));
        return AnswerReader.read(raw, List.of(accessToken)).at("data");
    }

    RawAnswer postForm(String path, Map<String, Secret> fields) {
        return exchange(rest.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .header("Cache-Control", "no-cache")
                .body(FormBody.of(fields)));
    }

    private static RawAnswer exchange(RequestHeadersSpec<?> request) {
        try {
            return request.exchangeForRequiredValue((_, response) -> RawAnswer.read(
                    response.getStatusCode().value(),
                    response.getHeaders().getFirst(RawAnswer.LOG_ID_HEADER),
                    response.getBody()));
        } catch (ResourceAccessException unreachable) {
            throw unreachable.getCause() instanceof IOException cause
                    ? TikTokUnreachableException.of(cause)
                    : TikTokUnreachableException.of(new IOException("I/O error"));
        }
    }
}
