package app.midx.account.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.midx.account.ConnectedAccount;
import app.midx.account.LostAccess;
import app.midx.account.TikTokGrants;
import app.midx.account.signin.SignInFailure;
import app.midx.testing.ViewTest;
import app.midx.tiktok.Scopes;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccountViewTest extends ViewTest {

    private static final String[] ALL = {
        Scopes.USER_INFO_BASIC, Scopes.USER_INFO_PROFILE, Scopes.VIDEO_UPLOAD, Scopes.VIDEO_PUBLISH
    };

    @Autowired
    private TikTokGrants grants;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aCreatorSeesTheirAccountsAndNobodyElses() {
        ConnectedAccount ada = connectedAccount("Ada", ALL);
        anotherAccount(ada.owner(), "Adas Shop", ALL);
        connectedAccount("Somebody", ALL);
        signIn(ada.owner());

        open("account");

        assertThat(_find(AccountCard.class))
                .extracting(card -> _get(card, H2.class).getText())
                .containsExactly("Ada", "Adas Shop");
        assertThat(_get(_find(AccountCard.class).getFirst(), Avatar.class).getImage())
                .isEqualTo(ada.avatarPath());
    }

    @Test
    void anAccountSaysWhatMidxMayDoAndSinceWhen() {
        signIn(connectedAccount("Ada", ALL).owner());

        open("account");

        assertThat(textOf(_get(AccountCard.class)))
                .contains("@ada", "Connected since", "Last seen", "just now")
                .contains("See your username", "Put drafts into your TikTok inbox", "Post when you press the button");
        _assertNone(Anchor.class, spec -> spec.withText("Grant access again"));
    }

    @Test
    void aRefusedPermissionIsNamedWithWhatDoesNotWork() {
        signIn(connectedAccount("Ada", Scopes.USER_INFO_BASIC, Scopes.VIDEO_UPLOAD)
                .owner());

        open("account");

        assertThat(textOf(_get(AccountCard.class))).contains("“Post directly” will not work for this account.");
        _assertOne(Anchor.class, spec -> spec.withText("Grant access again"));
    }

    @ParameterizedTest
    @CsvSource({
        "UNKNOWN, does not say why",
        "USER_DISCONNECTED, You removed Midx",
        "ACCOUNT_DELETED, was deleted",
        "AGE_CHANGED, The age in this account",
        "ACCOUNT_BANNED, has banned this account",
        "DEVELOPER_REVOKED, has given back its access"
    })
    void anAccountThatTikTokHasEndedSaysWhyAndOffersToReconnect(LostAccess why, String words) {
        ConnectedAccount ada = connectedAccount("Ada", ALL);
        tokensAreRefused(ada);
        grants.removed(ada.id(), why, Instant.now().plus(Duration.ofHours(1)));
        signIn(ada.owner());

        open("account");

        assertThat(textOf(_get(AccountCard.class))).contains("Needs reconnecting", words, "Your uploads are safe here");
        _assertOne(Anchor.class, spec -> spec.withText("Reconnect"));
    }

    @Test
    void anotherAccountCanBeConnectedAndThisBrowserSignedOut() {
        signIn(connectedAccount("Ada", ALL).owner());

        open("account");

        assertThat(_get(Anchor.class, spec -> spec.withText("Connect another account"))
                        .isRouterIgnore())
                .isTrue();
        _assertOne(Button.class, spec -> spec.withText("Sign out"));
    }

    @Test
    void whoRefusedAPermissionLearnsItRightAfterTheSignIn() {
        ConnectedAccount ada =
                connectedAccount("Ada", Scopes.USER_INFO_BASIC, Scopes.USER_INFO_PROFILE, Scopes.VIDEO_UPLOAD);
        signIn(ada.owner());

        open("connected/" + ada.id());

        assertThat(textOf(_get(ConnectedView.class))).contains("“Post directly” will not work");
        _assertOne(Anchor.class, spec -> spec.withText("Grant access again"));
        assertThat(_get(Anchor.class, spec -> spec.withText("Go on anyway")).getHref())
                .isEqualTo("uploads");
    }

    @Test
    void whoRefusedNothingGoesOnToTheUploads() {
        ConnectedAccount ada = connectedAccount("Ada", ALL);
        signIn(ada.owner());

        open("connected/" + ada.id());

        assertThat(place()).isEqualTo("uploads");
    }

    @Test
    void anotherCreatorsAccountIsNotFound() {
        ConnectedAccount foreign = connectedAccount("Somebody", Scopes.USER_INFO_BASIC);
        signIn(connectedAccount("Ada", ALL).owner());

        open("connected/" + foreign.id());

        assertThat(_get(H1.class).getText()).isEqualTo("This page is not here");
    }

    @ParameterizedTest
    @EnumSource
    void everyFailedSignInSaysWhatHappenedAndOffersTheWayOn(SignInFailure failure) {
        open("sign-in-problem/" + failure.key());

        assertThat(_get(H1.class).getText()).isEqualTo(SignInProblem.of(failure).title());
        _assertOne(Anchor.class, spec -> spec.withText("Continue with TikTok"));
        assertThat(_get(Anchor.class, spec -> spec.withText("Back to start")).getHref())
                .isEmpty();
    }

    @Test
    void anUnknownFailureHasAPageToo() {
        open("sign-in-problem/something-else");

        assertThat(_get(H1.class).getText()).isEqualTo("The sign-in did not work");
    }

    private void tokensAreRefused(ConnectedAccount account) {
        jdbc.sql("UPDATE tiktok_account SET state = 'RECONNECT', access_token = NULL WHERE id = ?")
                .param(account.id().bytes())
                .update();
    }

    private static String textOf(Component component) {
        return component.getElement().getTextRecursively();
    }
}
