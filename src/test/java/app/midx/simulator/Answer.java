package app.midx.simulator;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What goes back over the wire; {@code code} is for the journal. */
record Answer(int status, Map<String, String> headers, byte[] body, String code) {

    static Answer json(int status, Object body, String code) {
        return new Answer(status, Map.of("Content-Type", "application/json; charset=utf-8"), Json.bytes(body), code);
    }

    static Answer html(int status, String page) {
        return text(status, "text/html; charset=utf-8", page)
                .with("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'")
                .with("X-Frame-Options", "DENY")
                .with("Referrer-Policy", "no-referrer");
    }

    static Answer text(int status, String type, String text) {
        return new Answer(status, Map.of("Content-Type", type), text.getBytes(StandardCharsets.UTF_8), "");
    }

    static Answer empty(int status) {
        return new Answer(status, Map.of(), new byte[0], "");
    }

    static Answer redirect(String location) {
        return empty(302).with("Location", location).with("Referrer-Policy", "no-referrer");
    }

    Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body, code);
    }
}
