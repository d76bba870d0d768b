package app.midx.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The least client that can talk to TikTok: what the simulator's own tests use, so that they owe nothing to Midx. */
final class AnApp {

    static final String REDIRECT = "http://localhost:8080/callback";
    static final String ALL = "user.info.basic,user.info.profile,user.info.stats,video.list,video.upload,video.publish";

    record Reply(int status, HttpHeaders headers, String text) {

        JsonNode json() {
            return Json.MAPPER.readTree(text);
        }

        String code() {
            return json().path("error").path("code").asString();
        }

        JsonNode data() {
            return json().path("data");
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        /** The query of a callback. */
        Parameters callback() {
            return Parameters.parse(URI.create(header("Location")).getRawQuery());
        }
    }

    private final TikTokSimulator simulator;
    private final HttpClient http = HttpClient.newHttpClient();

    AnApp(TikTokSimulator simulator) {
        this.simulator = simulator;
    }

    /** The form as the consent page would send it; later pairs replace earlier ones, an empty value drops it. */
    Reply consent(String account, String scopes, String... pairs) {
        Map<String, String> form = authorizeParameters(scopes);
        form.put("account", account);
        form.put("decision", "continue");
        form.putAll(map(pairs));
        String granted = Arrays.stream(form.getOrDefault("granted", scopes).split(","))
                .map(scope -> "&granted=" + scope)
                .collect(Collectors.joining());
        form.remove("granted");
        return send(HttpRequest.newBuilder(simulator.authorizeUrl())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(form) + granted)));
    }

    Reply authorize(String... pairs) {
        Map<String, String> query = authorizeParameters("user.info.basic");
        query.putAll(map(pairs));
        return send(HttpRequest.newBuilder(URI.create(simulator.authorizeUrl() + "?" + encode(query))));
    }

    String code(String account, String scopes, String... pairs) {
        return consent(account, scopes, pairs).callback().get("code");
    }

    Reply exchange(String code, String... pairs) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code);
        form.put("redirect_uri", REDIRECT);
        form.putAll(map(pairs));
        return oauth("/v2/oauth/token/", form);
    }

    Reply refresh(String refreshToken) {
        return oauth("/v2/oauth/token/", map("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    Reply revoke(String accessToken) {
        return oauth("/v2/oauth/revoke/", map("token", accessToken));
    }

    Reply oauth(String path, Map<String, String> form) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("client_key", simulator.knobs().clientKey);
        all.put("client_secret", simulator.knobs().clientSecret);
        all.putAll(form);
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encode(all))));
    }

    JsonNode signIn(String account) {
        return exchange(code(account, ALL)).json();
    }

    String accessToken(String account) {
        return signIn(account).path("access_token").asString();
    }

    Reply get(String path, String token) {
        return send(request(path).header("Authorization", "Bearer " + token));
    }

    Reply post(String path, String token, String json) {
        return send(request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(json)));
    }

    Reply control(String method, String path, String json) {
        return send(request("/_control" + path).method(method, BodyPublishers.ofString(json)));
    }

    Reply creatorInfo(String token) {
        return post("/v2/post/publish/creator_info/query/", token, "{}");
    }

    Reply init(String token, String level, long size, long chunk, long count) {
        return init(token, level, source(size, chunk, count));
    }

    Reply init(String token, String level, String source) {
        return post(
                "/v2/post/publish/video/init/",
                token,
                "{\"post_info\":" + postInfo(level, "A title") + ",\"source_info\":" + source + "}");
    }

    Reply inbox(String token, long size) {
        return post("/v2/post/publish/inbox/video/init/", token, "{\"source_info\":" + source(size, size, 1) + "}");
    }

    Reply status(String token, String publishId) {
        return post("/v2/post/publish/status/fetch/", token, "{\"publish_id\":\"" + publishId + "\"}");
    }

    Reply put(String url, byte[] file, int first, int length) {
        return put(url, Arrays.copyOfRange(file, first, first + length), range(first, length, file.length));
    }

    Reply put(String url, byte[] body, String range, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Range", range)
                .PUT(BodyPublishers.ofByteArray(body));
        map(headers).forEach(request::header);
        if (!map(headers).containsKey("Content-Type")) {
            request.header("Content-Type", "video/mp4");
        }
        return send(request);
    }

    static String range(long first, long length, long total) {
        return "bytes " + first + "-" + (first + length - 1) + "/" + total;
    }

    static String source(long size, long chunk, long count) {
        return """
                {"source":"FILE_UPLOAD","video_size":%d,"chunk_size":%d,"total_chunk_count":%d}""".formatted(size, chunk, count);
    }

    static String postInfo(String level, String title) {
        return """
                {"title":"%s","privacy_level":"%s","disable_duet":true,"disable_stitch":true,"disable_comment":false,
                "video_cover_timestamp_ms":1000,"brand_content_toggle":false,"brand_organic_toggle":false,"is_aigc":false}""".formatted(title, level);
    }

    /** Bytes that begin as an MP4 does. */
    static byte[] video(int size) {
        byte[] file = new byte[size];
        for (int i = 0; i < size; i++) {
            file[i] = (byte) (i * 31);
        }
        System.arraycopy(new byte[] {0, 0, 0, 24, 'f', 't', 'y', 'p'}, 0, file, 0, Math.min(8, size));
        return file;
    }

    private Map<String, String> authorizeParameters(String scopes) {
        return map(
                "client_key",
                simulator.knobs().clientKey,
                "response_type",
                "code",
                "scope",
                scopes,
                "redirect_uri",
                REDIRECT,
                "state",
                "a state");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(simulator.baseUrl().resolve(path));
    }

    Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            return new Reply(0, HttpHeaders.of(Map.of(), (name, value) -> true), "");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, String> map(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .filter(pair -> !pair.getValue().isEmpty())
                .map(pair -> Parameters.encode(pair.getKey()) + "=" + Parameters.encode(pair.getValue()))
                .collect(Collectors.joining("&"));
    }
}
