package app.midx.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.common.AccountId;
import app.midx.simulator.TikTokSimulator;
import app.midx.testing.Browser;
import app.midx.testing.Browsers;
import app.midx.testing.ConnectedCreators;
import app.midx.testing.MidxTest;
import app.midx.testing.SettableClock;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody signs in again after a restart or the next day; whoever signs out or is stolen from is really out. */
@MidxTest
class StayingSignedInTest {

    private static final String SESSION = "MIDX_SESSION";
    private static final String REMEMBER = "MIDX_REMEMBER";
    private static final Duration A_WHILE = Duration.ofMinutes(2);

    @Autowired
    private Browsers browsers;

    @Autowired
    private ConnectedCreators creators;

    @Autowired
    private TikTokSimulator simulator;

    @Autowired
    private SettableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private String person;
    private Browser browser;

    @BeforeEach
    void signIn() {
        simulator.reset();
        person = creators.addSomebodyNew().name;
        browser = browsers.signedInAs(person);
    }

    @AfterEach
    void setTheClockRight() {
        clock.reset();
    }

    @Test
    void aLostSessionIsMadeGoodAndTheTicketReplaced() {
        String session = browser.cookie(SESSION);
        String ticket = browser.cookie(REMEMBER);

        assertThat(isIn(afterARestart(browser))).isTrue();

        assertThat(browser.cookie(SESSION)).isNotNull().isNotEqualTo(session);
        assertThat(browser.cookie(REMEMBER)).isNotNull().isNotEqualTo(ticket);
    }

    @Test
    void onlyHashesAreStored() {
        String cookie = new String(Base64.getDecoder().decode(browser.cookie(REMEMBER)), StandardCharsets.UTF_8);

        for (String part : cookie.split(":")) {
            assertThat(part).hasSizeGreaterThanOrEqualTo(43);
            assertThat(jdbc.sql("SELECT COUNT(*) FROM remember_me WHERE ? IN (series_hash, token_hash)")
                            .param(part)
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void tabsThatOpenAtOnceAllGetIn() throws Exception {
        browser.dropCookie(SESSION);
        List<Browser> tabs = IntStream.range(0, 8).mapToObj(i -> browser.copy()).toList();
        CyclicBarrier start = new CyclicBarrier(tabs.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Boolean>> in = tabs.stream()
                    .map(tab -> threads.submit(() -> {
                        start.await();
                        return isIn(tab);
                    }))
                    .toList();
            for (Future<Boolean> tab : in) {
                assertThat(tab.get()).isTrue();
            }
        }
        String old = browser.cookie(REMEMBER);
        List<Browser> renewed =
                tabs.stream().filter(tab -> !tab.cookie(REMEMBER).equals(old)).toList();
        assertThat(renewed).hasSize(1);

        clock.advance(A_WHILE);
        assertThat(isIn(afterARestart(renewed.getFirst()))).isTrue();
    }

    @Test
    void anAnswerThatNeverArrivedLocksNobodyOut() {
        Browser whoseAnswerIsLost = browser.copy();
        isIn(afterARestart(whoseAnswerIsLost));
        clock.advance(A_WHILE);

        assertThat(isIn(afterARestart(browser))).isTrue();
        assertThat(isIn(afterARestart(browser))).isTrue();
    }

    @Test
    void aStolenTicketThatIsShownLateEndsThemAll() {
        Browser otherDevice = browsers.signedInAs(person);
        Browser thief = afterARestart(browser.copy());
        for (int i = 0; i < 2; i++) {
            assertThat(isIn(afterARestart(browser))).isTrue();
            clock.advance(A_WHILE);
        }

        assertThat(isIn(thief)).isFalse();

        assertThat(thief.cookie(REMEMBER)).isNull();
        assertThat(isIn(browser)).isFalse();
        assertThat(otherDevice.get("/avatars/" + AccountId.next()).statusCode()).isEqualTo(401);
        assertThat(isIn(afterARestart(browser))).isFalse();
        assertThat(isIn(afterARestart(otherDevice))).isFalse();
        browser.signIn(person);
        assertThat(isIn(browser)).isTrue();
    }

    @Test
    void anUploadGoesOnAfterARestart() {
        assertThat(afterARestart(browser).get("/avatars/" + AccountId.next()).statusCode())
                .isEqualTo(404);
        assertThat(isIn(browser)).isTrue();
    }

    @Test
    void theftFromOneCreatorIsNothingToTheOthers() {
        Browser thief = afterARestart(browser.copy());
        Browser other = browsers.signedInAs(creators.addSomebodyNew().name);
        for (int i = 0; i < 2; i++) {
            isIn(afterARestart(browser));
            clock.advance(A_WHILE);
        }
        isIn(thief);

        assertThat(isIn(other)).isTrue();
        assertThat(isIn(afterARestart(other))).isTrue();
    }

    @Test
    void sixtyDaysAfterTheLastVisitItIsOver() {
        clock.advance(Duration.ofDays(59));
        assertThat(isIn(afterARestart(browser))).isTrue();
        clock.advance(Duration.ofDays(59));
        assertThat(isIn(afterARestart(browser))).isTrue();
        clock.advance(Duration.ofDays(60));

        assertThat(isIn(afterARestart(browser))).isFalse();

        assertThat(browser.cookie(REMEMBER)).isNull();
        clock.reset();
        assertThat(isIn(browser)).isFalse();
    }

    @Test
    void signingOutEndsSessionAndTicketOfThisBrowserAlone() {
        Browser otherDevice = browsers.signedInAs(person);
        Browser thief = browser.copy();

        HttpResponse<String> out = browser.signOut(browser.get("/test/csrf").body());

        assertThat(Browser.location(out)).hasPath("/");
        assertThat(browser.cookie(REMEMBER)).isNull();
        assertThat(isIn(browser)).isFalse();
        assertThat(isIn(thief)).isFalse();
        assertThat(isIn(afterARestart(thief))).isFalse();
        assertThat(isIn(afterARestart(otherDevice))).isTrue();
    }

    @Test
    void anotherSiteSignsNobodyOut() {
        assertThat(browser.signOut("").statusCode()).isEqualTo(403);
        assertThat(browser.signOut("made-up").statusCode()).isEqualTo(403);
        browser.get("/logout");

        assertThat(isIn(browser)).isTrue();
    }

    @Test
    void signingInAnewLeavesNoOldTicketBehind() {
        Browser old = browser.copy();

        browser.signIn(person);

        assertThat(isIn(afterARestart(old))).isFalse();
        assertThat(isIn(afterARestart(browser))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!!", "eDp5", "eDp5Ono=", "Og==", "bm9wZQ=="})
    void aMadeUpTicketIsNoTicket(String ticket) {
        Browser stranger = browsers.open();
        stranger.setCookie(REMEMBER, ticket);

        assertThat(isIn(stranger)).isFalse();
    }

    @Test
    void aTicketOfACreatorWhoIsGoneOpensNothing() {
        jdbc.sql("DELETE FROM remember_me WHERE creator_id = ?")
                .param(creators.connect(person).owner().bytes())
                .update();

        assertThat(isIn(afterARestart(browser))).isFalse();
    }

    @Test
    void strangersWhoSignInAtOnceDoNotGetInEachOthersWay() throws Exception {
        jdbc.sql("DELETE FROM remember_me").update();
        List<String> people = IntStream.range(0, 8)
                .mapToObj(i -> creators.addSomebodyNew().name)
                .toList();
        CyclicBarrier start = new CyclicBarrier(people.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> arrivals = people.stream()
                    .map(name -> threads.submit(() -> {
                        Browser own = browsers.open();
                        String callback = own.consent(own.beginSignIn(), name).toString();
                        start.await();
                        return Browser.location(own.get(callback)).getPath();
                    }))
                    .toList();
            for (Future<String> arrival : arrivals) {
                assertThat(arrival.get()).isEqualTo("/uploads");
            }
        }
    }

    @Test
    void onePersonWhoSignsInTwiceAtOnceIsOneCreator() throws Exception {
        String newcomer = creators.addSomebodyNew().name;
        CyclicBarrier start = new CyclicBarrier(4);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> arrivals = IntStream.range(0, 4)
                    .mapToObj(i -> threads.submit(() -> {
                        Browser own = browsers.open();
                        String callback =
                                own.consent(own.beginSignIn(), newcomer).toString();
                        start.await();
                        return Browser.location(own.get(callback)).getPath();
                    }))
                    .toList();
            for (Future<String> arrival : arrivals) {
                assertThat(arrival.get()).isEqualTo("/uploads");
            }
        }
    }

    /** The server has forgotten its sessions, or the browser was closed. */
    private static Browser afterARestart(Browser browser) {
        browser.dropCookie(SESSION);
        return browser;
    }

    private static boolean isIn(Browser browser) {
        return browser.isSignedIn();
    }
}
