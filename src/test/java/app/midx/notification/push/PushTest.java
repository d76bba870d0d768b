package app.midx.notification.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.midx.account.ConnectedAccount;
import app.midx.common.CreatorId;
import app.midx.common.UploadId;
import app.midx.notification.ChoiceStore;
import app.midx.notification.push.PushServiceOnTheDesk.Message;
import app.midx.security.SessionsEnded;
import app.midx.testing.ConnectedCreators;
import app.midx.testing.MidxTest;
import app.midx.upload.UploadJourney;
import app.midx.upload.Uploads;
import com.github.kagkarlsson.scheduler.Scheduler;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MidxTest(
        properties = {
            "midx.push.loopback=true",
            "midx.push.public-key=" + PushTest.PUBLIC_KEY,
            "midx.push.private-key=yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"
        })
class PushTest {

    static final String PUBLIC_KEY =
            "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";

    @Autowired
    private ConnectedCreators creators;

    @Autowired
    private Uploads uploads;

    @Autowired
    private UploadJourney journey;

    @Autowired
    private PushSubscriptions subscriptions;

    @Autowired
    private PushHosts hosts;

    @Autowired
    private ChoiceStore choices;

    @Autowired
    private Scheduler scheduler;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    private PushServiceOnTheDesk service;
    private BrowserOnTheDesk browser;
    private CreatorId ada;

    @BeforeEach
    void adaTurnsItOn() throws IOException, GeneralSecurityException {
        service = new PushServiceOnTheDesk();
        browser = new BrowserOnTheDesk();
        ConnectedAccount account = creators.connectSomebodyNew();
        ada = account.owner();
        assertThat(turnOn("ada")).isTrue();
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void aBrowserReadsWhatBecameOfTheVideoAndNoWordOfItsCaption() throws GeneralSecurityException {
        UploadId upload = processing("Sourdough, day 3");

        journey.inInbox(upload, null);

        Message message = onlyMessage();
        assertThat(browser.read(message.body()))
                .contains("Your video waits in your TikTok inbox", "/uploads/" + upload, "\"tag\":\"" + upload + "\"")
                .doesNotContain("Sourdough");
        assertThat(message.header("Content-Encoding")).isEqualTo("aes128gcm");
        assertThat(message.header("TTL")).isEqualTo("86400");
        assertThat(message.header("Topic")).isEqualTo(Bytes.base64(upload.bytes()));
        assertThatItIsSigned(message.header("Authorization"));
    }

    @Test
    void theCaptionIsQuotedWhereItsCreatorAllowsThat() throws GeneralSecurityException {
        choices.change(ada, before -> before.withCaptions(true));

        journey.inInbox(processing("Sourdough, day 3"), null);

        assertThat(browser.read(onlyMessage().body())).contains("Sourdough, day 3");
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        UploadId upload = processing("");

        transaction.executeWithoutResult(running -> {
            journey.inInbox(upload, null);
            running.setRollbackOnly();
        });

        assertThat(jdbc.sql("SELECT COUNT(*) FROM telling WHERE upload_id = ?")
                        .param(upload.bytes())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aServiceThatIsBusyIsAskedAgainAndToldOnce() {
        service.answerOnce(429, "Retry-After", "1");
        UploadId upload = processing("");

        journey.inInbox(upload, null);
        await().until(() -> jobs("consecutive_failures = 1") == 1);
        bringJobsForward();

        await().until(() -> service.messages().size() == 2 && jobs("true") == 0);
        assertThat(told(upload)).isEqualTo(1);
    }

    @Test
    void aBrowserThatIsGoneIsForgotten() {
        service.answerOnce(410, "X", "y");

        journey.inInbox(processing(""), null);

        await().until(() -> subscriptions.of(ada).isEmpty());
    }

    @Test
    void aServiceThatLeadsElsewhereIsNotFollowed() {
        service.answerOnce(307, "Location", service.endpoint("elsewhere"));

        UploadId upload = processing("");
        journey.inInbox(upload, null);

        await().until(() -> told(upload) == 1 && jobs("true") == 0);
        assertThat(service.messages()).hasSize(1);
    }

    @Test
    void ofAnUploadThatHasMovedOnOnlyTheLatestIsTold() throws GeneralSecurityException {
        UploadId upload = processing("");

        transaction.executeWithoutResult(both -> {
            journey.inInbox(upload, null);
            journey.posts(upload, List.of(), null);
        });

        await().until(() -> jobs("true") == 0);
        assertThat(browser.read(onlyMessage().body())).contains("Your video was published");
    }

    @Test
    void whatItsCreatorHasDeletedIsNotTold() {
        UploadId upload = processing("");

        transaction.executeWithoutResult(both -> {
            journey.inInbox(upload, null);
            uploads.delete(ada, upload);
        });

        await().until(() -> jobs("true") == 0);
        assertThat(told(upload)).isZero();
        assertThat(service.messages()).isEmpty();
    }

    @Test
    void pressedInSeveralPlacesAtOnceItIsKeptOnce() {
        List<CompletableFuture<Boolean>> presses = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> turnOn("new"), Thread::startVirtualThread))
                .limit(8)
                .toList();

        assertThat(presses).extracting(CompletableFuture::join).containsOnly(true);
        assertThat(subscriptions.of(ada)).hasSize(2);
    }

    @Test
    void whoeverEndsAllSessionsIsToldNothingMore() {
        events.publishEvent(new SessionsEnded(ada));

        assertThat(subscriptions.of(ada)).isEmpty();
    }

    @Test
    void aBrowserBelongsToWhoeverTurnedItOnLast() {
        CreatorId bea = creators.connectSomebodyNew().owner();

        new OwnBrowsers(bea, subscriptions, hosts).turnOn(service.endpoint("ada"), browser.p256dh(), browser.auth());

        assertThat(subscriptions.of(ada)).isEmpty();
        assertThat(subscriptions.of(bea)).hasSize(1);
        new OwnBrowsers(ada, subscriptions, hosts).turnOff(service.endpoint("ada"));
        assertThat(subscriptions.of(bea)).hasSize(1);
    }

    @Test
    void addressAndKeysLieEncryptedAndNowhereInClear() {
        List<String> row = jdbc.sql(
                        "SELECT CONCAT_WS(' ', endpoint, p256dh, auth) FROM push_subscription WHERE creator_id = ?")
                .param(ada.bytes())
                .query(String.class)
                .list();

        assertThat(row)
                .singleElement()
                .satisfies(all ->
                        assertThat(all).doesNotContain(service.endpoint("ada"), browser.p256dh(), browser.auth()));
    }

    @Test
    void anAddressThatIsNoPushServiceIsNotTaken() {
        OwnBrowsers own = new OwnBrowsers(ada, subscriptions, hosts);

        assertThat(own.turnOn("https://intranet.example/x", browser.p256dh(), browser.auth()))
                .isFalse();
        assertThat(own.turnOn(service.endpoint("x"), "nothing", browser.auth())).isFalse();
    }

    private boolean turnOn(String name) {
        return new OwnBrowsers(ada, subscriptions, hosts)
                .turnOn(service.endpoint(name), browser.p256dh(), browser.auth());
    }

    private UploadId processing(String caption) {
        UploadId upload = uploads.newDraft(ada).id();
        jdbc.sql("UPDATE upload SET status = 'PROCESSING', mode = 'INBOX_DRAFT', caption = ? WHERE id = ?")
                .param(caption)
                .param(upload.bytes())
                .update();
        return upload;
    }

    private Message onlyMessage() {
        await().until(() -> !service.messages().isEmpty());
        Collection<Message> all = new ArrayList<>(service.messages());
        assertThat(all).hasSize(1);
        return all.iterator().next();
    }

    private int told(UploadId upload) {
        return jdbc.sql("SELECT COUNT(*) FROM telling WHERE upload_id = ? AND told_at IS NOT NULL")
                .param(upload.bytes())
                .query(Integer.class)
                .single();
    }

    private int jobs(String condition) {
        return jdbc.sql("SELECT COUNT(*) FROM scheduled_tasks WHERE task_name = 'telling' AND " + condition)
                .query(Integer.class)
                .single();
    }

    private void bringJobsForward() {
        jdbc.sql("UPDATE scheduled_tasks SET execution_time = '2020-01-01' WHERE task_name = 'telling'")
                .update();
        scheduler.triggerCheckForDueExecutions();
    }

    /** As a push service checks it (RFC 8292, 4.2). */
    private void assertThatItIsSigned(String authorization) throws GeneralSecurityException {
        assertThat(authorization).startsWith("vapid t=").endsWith(", k=" + PUBLIC_KEY);
        String[] token =
                authorization.substring("vapid t=".length()).split(",", 2)[0].split("\\.", -1);
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(P256.publicKey(Bytes.ofBase64(PUBLIC_KEY)));
        signature.update((token[0] + "." + token[1]).getBytes(UTF_8));
        assertThat(signature.verify(Bytes.ofBase64(token[2]))).isTrue();
        String origin = "http://" + URI.create(service.endpoint("")).getAuthority();
        assertThat(new String(Bytes.ofBase64(token[1]), UTF_8))
                .contains("\"aud\":\"" + origin + "\"", "\"sub\":\"mailto:contact@midx.app\"", "\"exp\":");
    }
}
