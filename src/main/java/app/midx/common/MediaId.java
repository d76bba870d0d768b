package app.midx.common;

import java.util.Optional;
import java.util.UUID;

/** Names a video file that a creator has handed to Midx. */
public record MediaId(UUID value) {

    public static MediaId next() {
        return new MediaId(Ids.next());
    }

    /** Empty where the text is no id, as it may be in an address that a person has typed. */
    public static Optional<MediaId> parse(String text) {
        return Ids.parse(text).map(MediaId::new);
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
