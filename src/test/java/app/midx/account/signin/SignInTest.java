package app.midx.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.account.Accounts;
import app.midx.account.ConnectedAccount;
import app.midx.simulator.Account;
import app.midx.simulator.Knobs;
import app.midx.simulator.TikTokSimulator;
import app.midx.testing.Browser;
import app.midx.testing.Browsers;
import app.midx.testing.ConnectedCreators;
import app.midx.testing.MidxTest;
import app.midx.testing.Query;
import app.midx.tiktok.Scopes;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A creator comes in through TikTok, connects further accounts, and arrives where they wanted to go. */
@MidxTest
class SignInTest {

    @Autowired
    private Browsers browsers;

    @Autowired
    private ConnectedCreators creators;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TikTokSimulator simulator;

    private Browser browser;
    private Account person;

    @BeforeEach
    void open() {
        simulator.reset();
        browser = browsers.open();
        person = creators.addSomebodyNew();
    }

    @Test
    void continueWithTikTokLeadsToTheUploads() {
        assertThat(browsers.open().isSignedIn()).isFalse();

        assertThat(browser.signIn(person.name)).isEqualTo("/uploads");

        ConnectedAccount account = creators.connect(person.name);
        assertThat(browser.creator()).contains(account.owner());
        assertThat(account.username()).isEqualTo(person.username);
        assertThat(account.displayName()).isEqualTo(person.displayName);
        assertThat(simulator.violations()).isEmpty();
    }

    @Test
    void consentIsAskedForTheWayTikTokWantsIt() {
        URI page = browser.beginSignIn();

        assertThat(page).hasAuthority(simulator.baseUrl().getAuthority());
        Map<String, String> asked = Query.of(page).all();
        assertThat(asked)
                .containsEntry("client_key", simulator.knobs().clientKey)
                .containsEntry("response_type", "code")
                .containsEntry("scope", "user.info.basic,user.info.profile,video.upload,video.publish")
                .containsEntry("redirect_uri", browser.midx() + "/login/oauth2/code/tiktok")
                .containsEntry("code_challenge_method", "S256")
                .doesNotContainKeys("client_id", "client_secret", "nonce");
        assertThat(asked.get("code_challenge")).matches("[0-9a-f]{64}");
        assertThat(asked.get("state")).hasSizeGreaterThanOrEqualTo(43);
        assertThat(Query.of(browser.beginSignIn()).get("state")).isNotEqualTo(asked.get("state"));
    }

    @Test
    void theSessionHasAnotherIdAfterSigningIn() {
        browser.beginSignIn();
        String before = browser.cookie("MIDX_SESSION");

        browser.signIn(person.name);

        assertThat(before).isNotNull();
        assertThat(browser.cookie("MIDX_SESSION")).isNotNull().isNotEqualTo(before);
        Browser thief = browsers.open();
        thief.setCookie("MIDX_SESSION", before);
        assertThat(thief.isSignedIn()).isFalse();
    }

    @Test
    void cookiesAreForMidxAloneAndOutOfScriptsReach() {
        HttpResponse<String> callback =
                browser.get(browser.consent(browser.beginSignIn(), person.name).toString());

        List<String> cookies = callback.headers().allValues("Set-Cookie");
        assertThat(cookies)
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains("Path=/", "HttpOnly", "SameSite=Lax")
                        .doesNotContain("Domain", "Secure"));
        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith("MIDX_SESSION="))
                .allSatisfy(cookie -> assertThat(cookie).doesNotContain("Max-Age", "Expires"));
        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith("MIDX_REMEMBER="))
                .allSatisfy(cookie -> assertThat(cookie).contains("Max-Age=" + 60 * 24 * 3600));
    }

    @Test
    void signingInLeadsToThePageThatWasWanted() {
        assertThat(Browser.location(browser.get("/account")).getPath()).isEqualTo("/");

        assertThat(browser.signIn(person.name)).isEqualTo("/account");
    }

    @ParameterizedTest
    @CsvSource({
        "/avatars/01a203f5-b54f-7327-88f9-38fbb4db7b41, image",
        "/apple-touch-icon.png,                         image",
        "/.well-known/appspecific/com.chrome.devtools.json, empty",
        "/uploads?v-r=uidl,                             empty"
    })
    void whatABrowserFetchesByItselfIsNoPageThatWasWanted(String address, String destination) {
        browser.send(
                browser.request(address).header("Sec-Fetch-Dest", destination).header("Sec-Fetch-Mode", "no-cors"));

        assertThat(browser.signIn(person.name)).isEqualTo("/uploads");
    }

    @Test
    void comingBackIsTheSameCreatorInEveryBrowser() {
        browser.signIn(person.name);
        browsers.signedInAs(person.name);

        ConnectedAccount account = creators.connect(person.name);
        assertThat(accounts.of(account.owner())).hasSize(1);
    }

    @Test
    void anotherPersonIsAnotherCreator() {
        ConnectedAccount one = creators.connectSomebodyNew();
        ConnectedAccount other = creators.connectSomebodyNew();

        assertThat(one.owner()).isNotEqualTo(other.owner());
        assertThat(accounts.find(one.owner(), other.id())).isEmpty();
        assertThat(accounts.find(one.owner(), one.id())).isPresent();
    }

    @Test
    void aRememberedCreatorWhoseSessionRanOutConnectsAnotherAccountToTheSameWorkspace() {
        browser.signIn(person.name);
        Account second = creators.addSomebodyNew();
        browser.dropCookie("MIDX_SESSION");

        URI page = browser.beginSignIn();
        browser.get(browser.consent(page, second.name).toString());

        ConnectedAccount first = creators.connect(person.name);
        assertThat(accounts.of(first.owner()))
                .extracting(ConnectedAccount::username)
                .containsExactly(person.username, second.username);
    }

    @Test
    void aSignedInCreatorConnectsAnotherAccount() {
        browser.signIn(person.name);
        Account second = creators.addSomebodyNew();

        URI page = browser.beginSignIn();
        URI next =
                Browser.location(browser.get(browser.consent(page, second.name).toString()));

        assertThat(Query.of(page).get("disable_auto_auth")).isEqualTo("1");
        assertThat(next).hasPath("/uploads");
        ConnectedAccount first = creators.connect(person.name);
        assertThat(accounts.of(first.owner()))
                .extracting(ConnectedAccount::username)
                .containsExactly(person.username, second.username);
    }

    @Test
    void aConnectedAccountIsConnectedAnewRatherThanTwice() {
        browser.signIn(person.name);

        assertThat(browser.signIn(person.name)).isEqualTo("/uploads");

        assertThat(accounts.of(creators.connect(person.name).owner())).hasSize(1);
    }

    @Test
    void whoRefusesPartOfItIsConnectedAndLearnsWhatWillNotWork() {
        URI page = browser.beginSignIn();
        URI callback = browser.consent(page, person.name, Scopes.USER_INFO_BASIC, Scopes.VIDEO_UPLOAD);

        URI next = Browser.location(browser.get(callback.toString()));

        assertThat(next.getPath()).startsWith("/connected/");
        assertThat(browser.isSignedIn()).isTrue();
    }

    @Test
    void whatIsNotGrantedAnyMoreIsNotKnownAnyMore() {
        creators.connect(person.name);

        ConnectedAccount less = creators.connect(person.name, List.of(Scopes.USER_INFO_BASIC));

        assertThat(less.username()).isNull();
        assertThat(less.displayName()).isEqualTo(person.displayName);
        assertThat(less.scopes()).containsExactly(Scopes.USER_INFO_BASIC);
    }

    @Test
    void aFlowWorksWhereTheAppHasToProveItself() {
        simulator.knobs().pkce = Knobs.Pkce.REQUIRED;

        assertThat(browser.signIn(person.name)).isEqualTo("/uploads");
    }
}
