package app.midx.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;

/** The parameters of an address, decoded. */
public record Query(Map<String, String> all) {

    public static Query of(URI address) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String pair : String.valueOf(address.getRawQuery()).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                all.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), UTF_8));
            }
        }
        return new Query(all);
    }

    /** Empty where there is no such parameter. */
    public String get(String name) {
        return all.getOrDefault(name, "");
    }
}
