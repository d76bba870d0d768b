package app.midx.simulator;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A query string or a form, decoded once; a parameter may occur more than once. */
record Parameters(Map<String, List<String>> all) {

    static Parameters parse(@Nullable String encoded) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        if (encoded != null && !encoded.isEmpty()) {
            for (String pair : encoded.split("&")) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                all.computeIfAbsent(decode(name), ignored -> new ArrayList<>()).add(decode(value));
            }
        }
        return new Parameters(all);
    }

    String get(String name) {
        List<String> values = all.get(name);
        return values == null ? "" : values.getFirst();
    }

    List<String> values(String name) {
        return all.getOrDefault(name, List.of());
    }

    boolean has(String name) {
        return !get(name).isEmpty();
    }

    boolean anyRepeated() {
        return all.values().stream().anyMatch(values -> values.size() > 1);
    }

    Set<String> names() {
        return all.keySet();
    }

    /** For a callback: everything but RFC 3986's unreserved characters is escaped, so {@code *} and {@code !} are too. */
    static String encode(String value) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0);
            encoded.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return encoded.toString();
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
