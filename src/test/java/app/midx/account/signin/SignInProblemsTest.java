package app.midx.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.simulator.Account;
import app.midx.simulator.Fault;
import app.midx.simulator.Operation;
import app.midx.simulator.TikTokSimulator;
import app.midx.testing.Browser;
import app.midx.testing.Browsers;
import app.midx.testing.ConnectedCreators;
import app.midx.testing.MidxTest;
import app.midx.testing.Query;
import app.midx.tiktok.Scopes;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever does not get in learns why; nothing is connected, and whoever was signed in before still is. */
@MidxTest
class SignInProblemsTest {

    @Autowired
    private Browsers browsers;

    @Autowired
    private ConnectedCreators creators;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TikTokSimulator simulator;

    private Browser browser;
    private Account person;
    private long accountsBefore;

    @BeforeEach
    void open() {
        simulator.reset();
        browser = browsers.open();
        person = creators.addSomebodyNew();
        accountsBefore = countAccounts();
    }

    @AfterEach
    void startOver() {
        simulator.reset();
    }

    @Test
    void aCancelledConsent() {
        assertThatTurnedAway("cancelled", browser.cancel(browser.beginSignIn()));
    }

    @Test
    void aPersonWhoIsNotInvited() {
        String state = Query.of(browser.beginSignIn()).get("state");

        assertThatTurnedAway(
                "not-invited", callback("error=access_denied&error_type=non_sandbox_target&state=" + state));
    }

    @Test
    void aConsentWithoutTheBasicProfile() {
        assertThatTurnedAway(
                "profile-denied", browser.consent(browser.beginSignIn(), person.name, Scopes.VIDEO_PUBLISH));
    }

    @Test
    void aStateThatNobodyGave() {
        URI callback = consented();

        assertThatTurnedAway(
                "wrong-state", callback("code=" + Query.of(callback).get("code") + "&state=made-up"));
        assertThatTurnedAway(
                "wrong-state", callback("code=" + Query.of(callback).get("code")));
        assertThatTurnedAway("wrong-state", callback(""));
    }

    @Test
    void aCallbackThatWasUsedBefore() {
        URI callback = consented();
        browser.get(callback.toString());
        browser.dropCookie("MIDX_REMEMBER");
        accountsBefore = countAccounts();

        assertThat(Browser.location(browser.get(callback.toString())).getPath())
                .isEqualTo("/sign-in-problem/wrong-state");
    }

    @Test
    void aFlowThatBeganInAnotherBrowser() {
        URI callback = consented();
        Browser other = browsers.open();
        other.beginSignIn();

        assertThat(Browser.location(other.get(callback.toString())).getPath())
                .isEqualTo("/sign-in-problem/wrong-state");
        assertThat(countAccounts()).isEqualTo(accountsBefore);
    }

    @Test
    void anAnswerToSomebodyWhoHasSignedInMeanwhile() {
        URI late = browser.consent(browser.beginSignIn(), person.name);
        browser.signIn(creators.addSomebodyNew().name);
        accountsBefore = countAccounts();

        assertThat(Browser.location(browser.get(late.toString())).getPath()).isEqualTo("/sign-in-problem/wrong-state");
        assertThat(countAccounts()).isEqualTo(accountsBefore);
    }

    @Test
    void aCodeThatWasUsedBefore() {
        String used = Query.of(consented()).get("code");
        Browser first = browsers.open();
        String state = Query.of(first.beginSignIn()).get("state");
        first.get(callback("code=" + encoded(used) + "&state=" + encoded(state)).toString());
        String ownState = Query.of(browser.beginSignIn()).get("state");

        assertThatTurnedAway("code-expired", callback("code=" + encoded(used) + "&state=" + encoded(ownState)));
    }

    @Test
    void aCodeThatHasRunOut() {
        URI callback = consented();
        simulator.advanceClock(Duration.ofMinutes(11));

        assertThatTurnedAway("code-expired", callback);
    }

    @Test
    void aConsentThatWasAskedForWithAnotherChallenge() {
        URI page = browser.beginSignIn();
        String challenge = Query.of(page).get("code_challenge");
        URI swapped = URI.create(page.toString().replace(challenge, "0".repeat(64)));

        assertThatTurnedAway("code-expired", browser.consent(swapped, person.name));
    }

    static Stream<Fault> tikTokIsDown() {
        return Stream.of(Operation.TOKEN, Operation.USER_INFO)
                .flatMap(operation -> Stream.of(
                        Fault.closed(operation),
                        Fault.status(operation, 503),
                        Fault.garbage(operation, 502, "<html>Bad gateway</html>"),
                        Fault.garbage(operation, 200, "<html>Maintenance</html>"),
                        Fault.error(operation, 500, "internal_error"),
                        Fault.error(operation, 429, "rate_limit_exceeded")));
    }

    @ParameterizedTest
    @MethodSource
    void tikTokIsDown(Fault fault) {
        simulator.enqueue(fault);

        assertThatTurnedAway("tiktok-down", consented());
    }

    @Test
    void aMidxThatTikTokDoesNotKnow() {
        URI callback = consented();
        simulator.knobs().clientSecret = "another";

        assertThatTurnedAway("midx-misconfigured", callback);
    }

    @Test
    void anErrorThatNobodyKnows() {
        String state = Query.of(browser.beginSignIn()).get("state");

        assertThatTurnedAway("unknown", callback("error=made_up%0AINFO+forged&state=" + state));
    }

    @Test
    void anAccountOfAnotherCreator() {
        Browser owner = browsers.signedInAs(person.name);
        browser.signIn(creators.addSomebodyNew().name);
        accountsBefore = countAccounts();

        assertThat(Browser.location(browser.get(consented().toString())).getPath())
                .isEqualTo("/sign-in-problem/account-taken");

        assertThat(countAccounts()).isEqualTo(accountsBefore);
        assertThat(owner.isSignedIn()).isTrue();
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void aFailureWhileAddingAnAccountEndsNoSignIn() {
        browser.signIn(person.name);

        URI next = Browser.location(
                browser.get(browser.cancel(browser.beginSignIn()).toString()));

        assertThat(next).hasPath("/sign-in-problem/cancelled");
        assertThat(browser.isSignedIn()).isTrue();
        browser.dropCookie("MIDX_SESSION");
        assertThat(browser.isSignedIn()).isTrue();
    }

    private URI consented() {
        return browser.consent(browser.beginSignIn(), person.name);
    }

    private void assertThatTurnedAway(String reason, URI callback) {
        URI next = Browser.location(browser.get(callback.toString()));

        assertThat(next).hasPath("/sign-in-problem/" + reason).hasNoQuery();
        assertThat(browser.cookie("MIDX_REMEMBER")).isNull();
        assertThat(browser.isSignedIn()).isFalse();
        assertThat(countAccounts()).isEqualTo(accountsBefore);
    }

    private URI callback(String query) {
        return browser.midx().resolve("/login/oauth2/code/tiktok" + (query.isEmpty() ? "" : "?" + query));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private long countAccounts() {
        return jdbc.sql("SELECT (SELECT COUNT(*) FROM tiktok_account) + (SELECT COUNT(*) FROM creator)")
                .query(Long.class)
                .single();
    }
}
