package app.midx.simulator;

import com.sun.net.httpserver.Headers;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One request. The body is a stream for chunk uploads alone; elsewhere it has been read.
 *
 * @param heard false when a fault is going to swallow the answer: a client that asks again then is no violator
 */
record Call(
        String method, String path, Headers headers, Parameters query, byte[] body, InputStream stream, boolean heard) {

    Call unheard() {
        return new Call(method, path, headers, query, body, stream, false);
    }

    @Nullable
    String header(String name) {
        return headers.getFirst(name);
    }

    /** The media type without its parameters, lower case; empty when there is none. */
    String mediaType() {
        String type = header("Content-Type");
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    Parameters form() {
        return Parameters.parse(text());
    }
}
