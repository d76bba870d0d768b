package app.midx.delivery.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BodyRoomTest {

    private final AtomicLong now = new AtomicLong();
    private final BodyRoom room = new BodyRoom(100, now::get);

    @Test
    void whoeverSendsNothingTakesNoRoom() throws IOException {
        for (int silent = 0; silent < 1_000; silent++) {
            room.open();
        }

        assertThat(filled(100).toByteArray()).hasSize(100);
    }

    @Test
    void aFullRoomTakesNothingMoreUntilABodyHasLeft() throws IOException {
        BodyRoom.Body first = filled(100);
        assertThatThrownBy(() -> filled(1)).isInstanceOf(BodyRoom.CrowdedException.class);

        first.close();
        first.close();

        assertThat(filled(100).length()).isEqualTo(100);
    }

    @Test
    void aReaderThatStillWaitsGivesItsRoomUpWhenItsTimeIsOver() throws IOException {
        BodyRoom.Body stalled = filled(100);

        now.addAndGet(BodyRoom.PATIENCE.plusMillis(1).toNanos());

        assertThat(filled(100).length()).isEqualTo(100);
        assertThatThrownBy(() -> stalled.add(new byte[1], 1)).isInstanceOf(SocketTimeoutException.class);
        assertThatThrownBy(stalled::toByteArray).isInstanceOf(SocketTimeoutException.class);
        stalled.close();
        assertThatThrownBy(() -> filled(1)).isInstanceOf(BodyRoom.CrowdedException.class);
    }

    @Test
    void aBodyThatTricklesIsNotTaken() throws IOException {
        BodyRoom.Body trickling = filled(1);

        now.addAndGet(BodyRoom.PATIENCE.plusMillis(1).toNanos());

        assertThatThrownBy(() -> trickling.add(new byte[1], 1)).isInstanceOf(SocketTimeoutException.class);
    }

    private BodyRoom.Body filled(int bytes) throws IOException {
        BodyRoom.Body body = room.open();
        body.add(new byte[bytes], bytes);
        return body;
    }
}
