package app.midx.media;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The header of the same name (tus 1.0.x, Creation): {@code filename d29ybGQ=,filetype dmlkZW8vbXA0}. */
record UploadMetadata(Map<String, String> values) {

    static UploadMetadata parse(@Nullable String header) {
        Map<String, String> values = new HashMap<>();
        if (header != null && !header.isBlank()) {
            for (String pair : header.split(",", -1)) {
                String[] parts = pair.strip().split(" ", 2);
                String earlier = values.put(parts[0], parts.length == 2 ? decode(parts[1].strip()) : "");
                if (parts[0].isEmpty() || earlier != null) {
                    throw malformed();
                }
            }
        }
        return new UploadMetadata(Map.copyOf(values));
    }

    /** As the header, of what is kept of it. */
    static String of(String fileName, String mimeType) {
        return "filename " + encode(fileName) + ",filetype " + encode(mimeType);
    }

    /** Empty where the sender said nothing. */
    String get(String key) {
        return values.getOrDefault(key, "");
    }

    private static String encode(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static String decode(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), UTF_8);
        } catch (IllegalArgumentException noBase64) {
            throw malformed();
        }
    }

    private static IngestException malformed() {
        return IngestException.malformed("Upload-Metadata is no list of keys with base64 values.");
    }
}
