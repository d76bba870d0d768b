package app.midx.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.midx.common.CreatorId;
import app.midx.common.UploadId;
import app.midx.testing.ConnectedCreators;
import app.midx.testing.MidxTest;
import app.midx.testing.SettableClock;
import app.midx.upload.UploadJourney;
import app.midx.upload.Uploads;
import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@MidxTest(
        properties = {
            "spring.mail.host=127.0.0.1",
            "midx.mail.from=hello@midx.example",
            "midx.public-url=https://midx.example/"
        })
class MailTest {

    private static final GreenMail MAILS = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @Autowired
    private ConnectedCreators creators;

    @Autowired
    private Confirmations confirmations;

    @Autowired
    private EmailAddresses addresses;

    @Autowired
    private Uploads uploads;

    @Autowired
    private UploadJourney journey;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SettableClock clock;

    @LocalServerPort
    private int port;

    private CreatorId ada;

    @DynamicPropertySource
    static void startTheServer(DynamicPropertyRegistry settings) {
        MAILS.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        MAILS.start();
        settings.add("spring.mail.port", () -> MAILS.getSmtp().getPort());
    }

    @AfterAll
    static void stopTheServer() {
        MAILS.stop();
    }

    @BeforeEach
    void somebodyNew() throws Exception {
        MAILS.purgeEmailFromAllMailboxes();
        ada = creators.connectSomebodyNew().owner();
    }

    @Test
    void nothingButTheLinkIsSentBeforeTheAddressIsConfirmed() throws Exception {
        ask();

        comesToRest();

        assertThat(received()).hasSize(1);
        assertThat(received().getFirst().getSubject()).isEqualTo("Confirm your address for Midx");
        assertThat(received().getFirst().getHeader("List-Unsubscribe")).isNull();
    }

    @Test
    void whoeverHasConfirmedIsToldWithoutACaptionAndWithAWayOut() throws Exception {
        String link = ask();
        assertThat(addresses.confirm(link)).isTrue();

        UploadId upload = comesToRest();

        await().until(() -> received().size() == 2);
        MimeMessage mail = received().get(1);
        String out = mail.getHeader("List-Unsubscribe", null);
        assertThat(mail.getSubject()).isEqualTo("Your video waits in your TikTok inbox");
        assertThat(GreenMailUtil.getBody(mail))
                .contains("https://midx.example/uploads/" + upload)
                .doesNotContain("Sourdough");
        assertThat(out).matches("<https://midx.example/email/unsubscribe/[A-Za-z0-9_-]{43}>");
        assertThat(mail.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void oneClickEndsItSignedOutAndAWrongLinkIsAnsweredTheSame() throws Exception {
        addresses.confirm(ask());
        String token = addresses.recipient(ada).orElseThrow().unsubscribe();

        assertThat(click("x" + token.substring(1))).isEqualTo(204);
        assertThat(addresses.recipient(ada)).isPresent();
        assertThat(click(token)).isEqualTo(204);
        assertThat(addresses.recipient(ada)).isEmpty();
        assertThat(addresses.of(ada))
                .hasValueSatisfying(known -> assertThat(known.on()).isFalse());
    }

    @Test
    void aLinkWorksOnceAndForADay() throws Exception {
        String link = ask();
        assertThat(addresses.confirm(link)).isTrue();
        assertThat(addresses.confirm(link)).isFalse();

        String late = ask();
        clock.advance(EmailAddresses.LINK_LIVES.plus(Duration.ofSeconds(1)));
        assertThat(addresses.confirm(late)).isFalse();
    }

    @Test
    void threeLinksADayAreTheMostAlsoWhereTheAddressIsTakenBackInBetween() {
        for (int link = 0; link < EmailAddresses.LINKS_A_DAY; link++) {
            assertThat(confirmations.ask(ada, "ada@films.example")).isEqualTo(Confirmations.Outcome.SENT);
            addresses.forget(ada);
        }

        assertThat(confirmations.ask(ada, "ada@films.example")).isEqualTo(Confirmations.Outcome.TOO_MANY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "ada@",
                "a@b.example\nBcc: c@d.example",
                "Ada <a@b.example>",
                "a@b.example,c@d.example"
            })
    void whatIsNoAddressIsNotWrittenTo(String typed) {
        assertThat(confirmations.ask(ada, typed)).isEqualTo(Confirmations.Outcome.NO_ADDRESS);
        assertThat(received()).isEmpty();
    }

    @Test
    void theAddressLiesEncrypted() throws Exception {
        ask();

        assertThat(jdbc.sql("SELECT CONCAT_WS(' ', address, unsubscribe_token) FROM notification_email"
                                + " WHERE creator_id = ?")
                        .param(ada.bytes())
                        .query(String.class)
                        .single())
                .doesNotContain("ada@", "films.example");
    }

    /** @return what the link carries */
    private String ask() throws Exception {
        int before = received().size();
        assertThat(confirmations.ask(ada, "ada@films.example")).isEqualTo(Confirmations.Outcome.SENT);
        await().until(() -> received().size() == before + 1);
        Matcher link = Pattern.compile("https://midx.example/confirm-email/(\\S+)")
                .matcher(GreenMailUtil.getBody(received().get(before)));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private UploadId comesToRest() {
        UploadId upload = uploads.newDraft(ada).id();
        jdbc.sql("UPDATE upload SET status = 'PROCESSING', mode = 'INBOX_DRAFT', caption = 'Sourdough' WHERE id = ?")
                .param(upload.bytes())
                .update();
        journey.inInbox(upload, null);
        return upload;
    }

    private int click(String token) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + "/email/unsubscribe/" + token);
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(address)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static List<MimeMessage> received() {
        return List.of(MAILS.getReceivedMessages());
    }
}
