package app.midx.delivery.webhooks;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.ByteBuffer;
import java.util.UUID;

/** Names a row of the inbox, and the job that acts upon it. */
record NoticeId(UUID value) {

    static NoticeId next() {
        return new NoticeId(UuidCreator.getTimeOrderedEpoch());
    }

    /** Of a job, whose name Midx has made itself. */
    static NoticeId of(String job) {
        return new NoticeId(UUID.fromString(job));
    }

    byte[] bytes() {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
