package app.midx.delivery.webhooks;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import app.midx.testing.MidxTest;
import app.midx.testing.SettableClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may tell Midx anything, and how much of it. */
@MidxTest
@ExtendWith(OutputCaptureExtension.class)
class WebhookDoorTest {

    @LocalServerPort
    private int port;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private NoticeStore store;

    @Autowired
    private WebhookSettings settings;

    @Autowired
    private MeterRegistry meters;

    private SignedNews tiktok;
    private ToldNotices told;

    @BeforeEach
    void anEmptyInbox() {
        tiktok = SignedNews.to(port);
        told = new ToldNotices(jdbc);
        told.clear();
    }

    @AfterEach
    void rightTime() {
        clock.reset();
    }

    @Test
    void whatTikTokHasSignedIsKept() {
        assertThat(tiktok.tell(ping())).isEqualTo(200);

        assertThat(told.kinds()).containsExactly("IGNORED");
        assertThat(told.events()).containsExactly("tiktok.ping");
    }

    @Test
    void whatSomebodyElseHasSignedIsRefusedWithoutAWord() {
        String body = ping();

        List<HttpResponse<String>> answers = List.of(
                tiktok.send(tiktok.signedWith("guessed").signature(body, Instant.now()), body),
                tiktok.send(tiktok.signature(body, Instant.now()), body + " "),
                tiktok.send("t=1,s=2", body),
                tiktok.send("", body));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        });
        assertThat(told.count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, -24, -72})
    void whatTikTokBringsAgainLateIsTaken(long hours) {
        assertThat(tiktok.tell(ping(), Instant.now().plus(Duration.ofHours(hours))))
                .isEqualTo(200);
    }

    @Test
    void whatWasSignedTooLongAgoOrInTheFutureIsRefused() {
        assertThat(tiktok.tell(ping(), Instant.now().minus(Duration.ofHours(74))))
                .isEqualTo(401);
        assertThat(tiktok.tell(ping(), Instant.now().plus(Duration.ofMinutes(6))))
                .isEqualTo(401);
        assertThat(tiktok.tell(ping(), Instant.now().plus(Duration.ofMinutes(4))))
                .isEqualTo(200);
    }

    @Test
    void aReplayIsAnsweredAndForgottenOnlyWhenItsSignatureIsTooOld() {
        String body = ping();
        Instant signed = Instant.now();
        String signature = tiktok.signature(body, signed);
        tiktok.send(signature, body);
        assertThat(tiktok.send(signature, body).statusCode()).isEqualTo(200);
        assertThat(told.count()).isOne();

        clock.advance(settings.webhookTolerance().minusMinutes(1));
        store.forgetSome(clock.instant().minus(settings.keepFor()));
        assertThat(tiktok.send(signature, body).statusCode()).isEqualTo(200);
        assertThat(told.count()).isOne();

        clock.advance(Duration.ofHours(26));
        store.forgetSome(clock.instant().minus(settings.keepFor()));
        assertThat(told.count()).isZero();
        assertThat(tiktok.send(signature, body).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "[]", "{\"event\":"})
    void aSignedBodyThatIsNoEventNeedNotComeAgain(String body) {
        assertThat(tiktok.tell(body)).isEqualTo(200);
        assertThat(tiktok.tell(body)).isEqualTo(200);

        assertThat(told.kinds()).containsExactly("UNREADABLE");
    }

    @Test
    void newsForAnotherAppAreNotActedUpon() {
        assertThat(tiktok.tell(ping().replace("awsimulator000001", "awsomebodyelse")))
                .isEqualTo(200);

        assertThat(told.kinds()).containsExactly("FOREIGN");
    }

    @Test
    void ofNewsThatLeadToNothingNobodyIsKept() {
        assertThat(tiktok.tell(
                        SignedNews.event("authorization.removed", "-000stranger", Instant.now(), "{\"reason\":1}")
                                .replace("awsimulator000001", "awsomebodyelse")))
                .isEqualTo(200);

        assertThat(told.namingSomebody()).isZero();
    }

    @Test
    void whatWasNotActedUponYetIsNotForgottenWithTheRest() {
        NoticeId id = NoticeId.next();
        Instant now = clock.instant();
        store.insert(id, new Notice("f".repeat(64), NoticeKind.HINT, "e", "-000a", "p", null, null), now);

        store.forgetSome(now.plusSeconds(1));
        assertThat(told.count()).isOne();
        assertThat(told.namingSomebody()).isOne();

        store.handled(id, now);
        assertThat(told.namingSomebody()).isZero();
        store.forgetSome(now.plusSeconds(1));
        assertThat(told.count()).isZero();
    }

    @Test
    void whatNothingComesOfIsGivenUpInTheEnd() {
        Instant now = clock.instant();
        store.insert(NoticeId.next(), new Notice("f".repeat(64), NoticeKind.HINT, "e", "-000a", "p", null, null), now);

        assertThat(store.giveUp(now)).isZero();
        assertThat(store.giveUp(now.plusSeconds(1))).isOne();
    }

    @ParameterizedTest
    @CsvSource({"0, PT5S", "1, PT10S", "6, PT5M20S", "7, PT10M", "1000, PT10M"})
    void theWorkIsTriedAgainAtLeastEveryTenMinutes(int failures, Duration pause) {
        assertThat(WebhookJobs.pause(failures)).isEqualTo(pause);
    }

    @Test
    void aBodyAtTheLimitIsTakenAndOneByteMoreIsNot() {
        String most = " ".repeat(SmallBody.MOST_BYTES);

        assertThat(tiktok.tell(most)).isEqualTo(200);
        assertThat(tiktok.tell(most + " ")).isEqualTo(413);
    }

    @Test
    void aBodyThatPromisesTooMuchIsRefusedBeforeItComes() throws IOException {
        assertThat(statusOf("Content-Length: 10000000000\r\n\r\n", new byte[0])).isEqualTo(413);
    }

    @Test
    void aBodyWithoutLengthIsRefusedAsSoonAsItIsTooLarge() throws IOException {
        byte[] chunk = ("4000\r\n" + " ".repeat(0x4000) + "\r\n").getBytes(US_ASCII);

        assertThat(statusOf("Transfer-Encoding: chunked\r\n\r\n", chunk, chunk, chunk, chunk, chunk))
                .isEqualTo(413);
    }

    @Test
    void noFormAndNoTypeIsParsedBeforeTheSignatureIsChecked() throws IOException {
        String body = "event=tiktok.ping";
        String headers =
                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n\r\n";

        assertThat(statusOf(tiktok.signature(body, Instant.now()), headers, body.getBytes(US_ASCII)))
                .isEqualTo(200);
        assertThat(told.kinds()).containsExactly("UNREADABLE");
    }

    @Test
    void aFloodOfForgeriesKeepsNothingGenuineOutAndFillsNoLog(CapturedOutput output) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        SignedNews forger = tiktok.signedWith("guessed");
        try (ExecutorService forgers = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 50)
                    .forEach(number -> forgers.submit(() -> {
                        while (!over.get()) {
                            forger.tell(ping());
                        }
                    }));
            List<Integer> answers = IntStream.range(0, 20)
                    .mapToObj(number -> tiktok.tell(ping()))
                    .toList();
            over.set(true);

            assertThat(answers).containsOnly(200);
        }
        assertThat(told.count()).isEqualTo(20);
        assertThat(meters.counter("midx.webhooks", "answer", "forged").count()).isGreaterThan(20);
        assertThat(output.getAll().lines().filter(line -> line.contains("Webhooks that were not taken")))
                .hasSizeLessThanOrEqualTo(2);
        assertThat(output.getAll()).doesNotContain("simulator-secret");
    }

    @Test
    void strangersWhoPromiseABodyAndFallSilentKeepNothingGenuineOut() throws IOException {
        List<Socket> silent = new ArrayList<>();
        try {
            for (int stranger = 0; stranger < 300; stranger++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                silent.add(socket);
                begin(socket, tiktok.signature("", Instant.now()), "Content-Length: 100\r\n\r\n ".getBytes(US_ASCII));
            }

            assertThat(tiktok.tell(ping())).isEqualTo(200);
        } finally {
            for (Socket socket : silent) {
                socket.close();
            }
        }
    }

    @Test
    void withoutTheDatabaseTikTokIsAskedToComeAgain() {
        String body = ping();
        jdbc.sql("RENAME TABLE webhook_notice TO webhook_notice_away").update();
        try {
            assertThat(tiktok.tell(body)).isEqualTo(503);
        } finally {
            jdbc.sql("RENAME TABLE webhook_notice_away TO webhook_notice").update();
        }

        assertThat(tiktok.tell(body)).isEqualTo(200);
        assertThat(told.count()).isOne();
    }

    private static String ping() {
        return SignedNews.event("tiktok.ping", UUID.randomUUID().toString(), Instant.now(), "{\"reason\":\"testing\"}");
    }

    private int statusOf(String headers, byte[]... body) throws IOException {
        return statusOf(tiktok.signature("", Instant.now()), headers, body);
    }

    /** Speaks HTTP by hand, for what a client would not say; the request is never finished. */
    private int statusOf(String signature, String headers, byte[]... body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            begin(socket, signature, headers.getBytes(US_ASCII));
            for (byte[] part : body) {
                socket.getOutputStream().write(part);
            }
            byte[] line = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
            return Integer.parseInt(new String(line, US_ASCII).split(" ")[1]);
        }
    }

    private static void begin(Socket socket, String signature, byte[] rest) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(("POST /webhooks/tiktok HTTP/1.1\r\nHost: localhost\r\nTIKTOK-SIGNATURE: " + signature + "\r\n")
                .getBytes(US_ASCII));
        out.write(rest);
    }
}
