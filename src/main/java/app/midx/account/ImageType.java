package app.midx.account;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** What a picture is by its first bytes; nobody's word is taken for it. */
enum ImageType {
    JPEG("image/jpeg", 0, "\u00FF\u00D8\u00FF"),
    PNG("image/png", 0, "\u0089PNG"),
    WEBP("image/webp", 8, "WEBP");

    private final String mediaType;
    private final int offset;
    private final String signature;

    ImageType(String mediaType, int offset, String signature) {
        this.mediaType = mediaType;
        this.offset = offset;
        this.signature = signature;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<ImageType> of(byte[] image) {
        return Arrays.stream(values()).filter(type -> type.matches(image)).findFirst();
    }

    private boolean matches(byte[] image) {
        int end = offset + signature.length();
        return image.length >= end
                && new String(image, offset, signature.length(), StandardCharsets.ISO_8859_1).equals(signature);
    }
}
