package app.midx.common;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;

/**
 * Ids are version 7 UUIDs: the time in front keeps inserts at the end of the primary key. An id names a row and grants
 * nothing; whoever shows one must still own the row.
 */
final class Ids {

    private static final int TEXT_LENGTH = 36;

    private Ids() {}

    static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static Optional<UUID> parse(String text) {
        if (text.length() != TEXT_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }
}
