package app.midx.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.simulator.AnApp.Reply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FaultsTest extends SimulatorTestBase {

    @Test
    void anErrorComesInTheShapeOfItsEndpointAndOnce() {
        String token = app.accessToken("mara");
        simulator.enqueue(Fault.error(Operation.CREATOR_INFO, 500, "internal_error"));
        Reply failed = app.creatorInfo(token);
        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.code()).isEqualTo("internal_error");
        assertThat(app.creatorInfo(token).code()).isEqualTo("ok");

        simulator.enqueue(Fault.error(Operation.TOKEN, 200, "temporarily_unavailable"));
        assertThat(app.refresh("x").json().path("error").asString()).isEqualTo("temporarily_unavailable");
    }

    @Test
    void faultsOfAnOperationComeInOrderAndAsOftenAsAsked() {
        simulator.enqueue(Fault.status(Operation.CREATOR_INFO, 502).times(2));
        simulator.enqueue(Fault.status(Operation.CREATOR_INFO, 503));
        String token = app.accessToken("mara");
        assertThat(app.creatorInfo(token).status()).isEqualTo(502);
        assertThat(app.creatorInfo(token).status()).isEqualTo(502);
        assertThat(app.creatorInfo(token).status()).isEqualTo(503);
        assertThat(app.creatorInfo(token).status()).isEqualTo(200);
    }

    @Test
    void garbageIsSentAsItIs() {
        simulator.enqueue(Fault.garbage(Operation.CREATOR_INFO, 200, "<html>oops"));
        assertThat(app.creatorInfo(app.accessToken("mara")).text()).isEqualTo("<html>oops");
    }

    @Test
    void aConnectionClosesBeforeOrAfterAnInitTookEffect() {
        String token = app.accessToken("mara");
        simulator.enqueue(Fault.closed(Operation.VIDEO_INIT));
        assertThat(app.init(token, "SELF_ONLY", 100, 100, 1).status()).isZero();
        assertThat(simulator.posts()).isEmpty();
        simulator.enqueue(Fault.closedAfter(Operation.VIDEO_INIT));
        assertThat(app.init(token, "SELF_ONLY", 100, 100, 1).status()).isZero();
        assertThat(simulator.posts()).hasSize(1);
    }

    @Test
    void aDelayHoldsAnAnswerBack() {
        String token = app.accessToken("mara");
        simulator.enqueue(Fault.delay(Operation.CREATOR_INFO, Duration.ofMillis(200)));
        long start = System.nanoTime();
        assertThat(app.creatorInfo(token).code()).isEqualTo("ok");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(190));
    }

    @Test
    void aFaultCanWaitForTheRequestsOfOnePerson() {
        String mara = app.accessToken("mara");
        String oskar = app.accessToken("oskar");
        simulator.enqueue(Fault.status(Operation.CREATOR_INFO, 502).of("mara").skipping(1));
        assertThat(app.creatorInfo(oskar).status()).isEqualTo(200);
        assertThat(app.creatorInfo(mara).status()).isEqualTo(200);
        assertThat(app.creatorInfo(oskar).status()).isEqualTo(200);
        assertThat(app.creatorInfo(mara).status()).isEqualTo(502);
        assertThat(simulator.faults()).isEmpty();
    }

    @Test
    void aFaultOfOnePersonKnowsTheirChunks() {
        String url = app.init(app.accessToken("mara"), "SELF_ONLY", 100, 100, 1)
                .data()
                .path("upload_url")
                .asString();
        simulator.enqueue(Fault.status(Operation.UPLOAD, 502).of("oskar"));
        simulator.enqueue(Fault.status(Operation.UPLOAD, 503).of("mara"));
        assertThat(app.put(url, AnApp.video(100), 0, 100).status()).isEqualTo(503);
    }

    @Test
    void theUserCanActInTheMiddleOfARequest() {
        String token = app.accessToken("mara");
        simulator.enqueue(Fault.none(Operation.CREATOR_INFO).changing("privacyLevelOptions", List.of("SELF_ONLY")));
        simulator.enqueue(Fault.none(Operation.CREATOR_INFO).disconnecting());
        assertThat(app.creatorInfo(token).data().path("privacy_level_options")).hasSize(1);
        assertThat(app.creatorInfo(token).code()).isEqualTo("access_token_invalid");
    }

    @Test
    void requestsAreOnRecordWithoutSecretsAndCanBeWaitedFor() throws InterruptedException {
        String token = app.accessToken("mara");
        app.creatorInfo(token);
        assertThat(simulator.takeRequest(Duration.ofSeconds(1)).operation()).isEqualTo(Operation.AUTHORIZE);
        RecordedRequest exchange = simulator.takeRequest(Duration.ofSeconds(1));
        assertThat(exchange.operation()).isEqualTo(Operation.TOKEN);
        assertThat(exchange.body())
                .contains("client_secret=" + Mask.DOTS, "code=" + Mask.DOTS)
                .doesNotContain(knobs.clientSecret);
        RecordedRequest info = simulator.takeRequest(Duration.ofSeconds(1));
        assertThat(info.code()).isEqualTo("ok");
        assertThat(info.headers().get("authorization")).isEqualTo(Mask.DOTS);
        assertThat(simulator.takeRequest(Duration.ofMillis(1))).isNull();
        assertThat(simulator.requests()).hasSize(3);
    }

    @Test
    void anUnknownPathIsAViolation() {
        assertThat(app.get("/v2/user/info", "x").status()).isEqualTo(404);
        assertViolation("unknown-endpoint");
    }
}
