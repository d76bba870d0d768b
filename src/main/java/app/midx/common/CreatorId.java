package app.midx.common;

import java.util.Optional;
import java.util.UUID;

/** Names a creator: a person who has signed in with TikTok at least once. */
public record CreatorId(UUID value) {

    public static CreatorId next() {
        return new CreatorId(Ids.next());
    }

    /** Empty where the text is no id, as it may be in an address that a person has typed. */
    public static Optional<CreatorId> parse(String text) {
        return Ids.parse(text).map(CreatorId::new);
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
