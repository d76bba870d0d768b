package app.midx.account;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.midx.simulator.Account;
import app.midx.simulator.TikTokSimulator;
import app.midx.testing.Browser;
import app.midx.testing.Browsers;
import app.midx.testing.ConnectedCreators;
import app.midx.testing.MidxTest;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Pictures are copied when an account is connected, from TikTok alone, and only if they are pictures. */
@MidxTest
@ExtendWith(OutputCaptureExtension.class)
class AvatarsTest {

    private static final byte[] PNG = "\u0089PNG\r\n\u001a\n and so on".getBytes(ISO_8859_1);

    @Autowired
    private Browsers browsers;

    @Autowired
    private ConnectedCreators creators;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Avatars avatars;

    @Autowired
    private TikTokSimulator simulator;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer pictures;

    @BeforeEach
    void servePictures() throws IOException {
        simulator.reset();
        pictures = HttpServer.create(new InetSocketAddress(0), 0);
        Map<String, byte[]> bodies = Map.of(
                "/good", PNG,
                "/page", "<html><script>alert(1)</script></html>".getBytes(ISO_8859_1),
                "/svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(ISO_8859_1),
                "/empty", new byte[0],
                "/large", large());
        pictures.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            asked.add(path);
            byte[] body = bodies.getOrDefault(path, new byte[0]);
            exchange.getResponseHeaders().set("Content-Type", "image/png");
            exchange.getResponseHeaders().set("Location", "/good");
            int status = path.equals("/moved") ? 302 : bodies.containsKey(path) ? 200 : 404;
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        pictures.start();
    }

    @AfterEach
    void stop() {
        pictures.stop(0);
    }

    @Test
    void thePictureIsCopiedAtSignIn() {
        Account person = creators.addSomebodyNew();
        Browser browser = browsers.signedInAs(person.name);
        ConnectedAccount account = accounts.of(browser.creator().orElseThrow()).getFirst();

        await().until(() -> browser.get(account.avatarPath()).statusCode() == 200);

        HttpResponse<String> picture = browser.get(account.avatarPath());
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(picture.headers().firstValue("Cache-Control")).contains("max-age=600, private");
        assertThat(picture.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "sandbox");
    }

    @Test
    void aPictureThatCannotBeHadStopsNobody() {
        ConnectedAccount account = creators.connectSomebodyNew();

        assertThat(avatars.find(account.owner(), account.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/moved", "/page", "/svg", "/empty", "/large", "/missing"})
    void whatIsNoPictureOfDecentSizeIsNotKept(String path, CapturedOutput logs) {
        ConnectedAccount account = creators.connectSomebodyNew();

        avatars.fetchLater(account.id(), picture("127.0.0.1", path));

        await().until(() -> logs.toString().contains("The picture of account " + account.id()));
        assertThat(asked).containsExactly(path);
        assertThat(avatars.find(account.owner(), account.id())).isEmpty();
    }

    @Test
    void hostsThatAreNotTikToksAreNotEvenAsked() {
        ConnectedAccount account = creators.connectSomebodyNew();

        avatars.fetchLater(account.id(), picture("127.0.0.2", "/good"));
        avatars.fetchLater(account.id(), null);
        avatars.fetchLater(account.id(), picture("127.0.0.1", "/good"));

        await().until(() -> avatars.find(account.owner(), account.id()).isPresent());
        assertThat(asked).hasSize(1);
        assertThat(avatars.find(account.owner(), account.id())).contains(PNG);
    }

    private URI picture(String host, String path) {
        return URI.create("http://" + host + ":" + pictures.getAddress().getPort() + path);
    }

    private static byte[] large() {
        byte[] large = new byte[1_000_001];
        System.arraycopy(PNG, 0, large, 0, PNG.length);
        return large;
    }
}
