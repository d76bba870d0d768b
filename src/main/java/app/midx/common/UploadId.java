package app.midx.common;

import java.util.Optional;
import java.util.UUID;

/** Names an upload: one video on its way to one TikTok account. */
public record UploadId(UUID value) {

    public static UploadId next() {
        return new UploadId(Ids.next());
    }

    /** Empty where the text is no id, as it may be in an address that a person has typed. */
    public static Optional<UploadId> parse(String text) {
        return Ids.parse(text).map(UploadId::new);
    }

    /** The 16 bytes as which the id is stored. */
    public byte[] bytes() {
        return Ids.bytes(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
