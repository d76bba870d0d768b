package app.midx.site;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.midx.testing.ViewTest;
import app.midx.tiktok.Scopes;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.server.VaadinSession;
import org.junit.jupiter.api.Test;

class SiteViewTest extends ViewTest {

    @Test
    void aStrangerCanContinueWithTikTok() {
        open("");

        Anchor link = _get(Anchor.class, spec -> spec.withText("Continue with TikTok"));
        assertThat(link.getHref()).isEqualTo("oauth2/authorization/tiktok");
        assertThat(link.isRouterIgnore()).isTrue();
    }

    @Test
    void aSignedInCreatorGoesStraightToTheUploads() {
        signIn(connectedAccount("Ada", Scopes.USER_INFO_BASIC).owner());

        open("");

        assertThat(place()).isEqualTo("uploads");
    }

    @Test
    void whoeverTurnedBackAtTikTokIsToldWhatThatMeans() {
        open("privacy");
        VaadinSession.getCurrent().getSession().setAttribute(UnfinishedSignIn.OPEN_REQUEST, "an open request");

        open("");

        assertThat(_get(LandingView.class).getElement().getTextRecursively())
                .contains("It seems the sign-in at TikTok was not finished");
    }

    @Test
    void whoeverComesFreshIsNotTroubledWithThat() {
        open("");

        assertThat(_get(LandingView.class).getElement().getTextRecursively()).doesNotContain("not finished");
    }

    @Test
    void thePrivacyPageNamesEverythingThatIsKept() {
        open("privacy");

        assertThat(_get(H1.class).getText()).isEqualTo("Privacy");
        assertThat(_get(PrivacyView.class).getElement().getTextRecursively())
                .contains("username", "display name", "picture", "permissions", "caption", "file name", "cover time")
                .contains("contact@midx.app", "encrypted", "not sold", "60 days");
    }

    @Test
    void theTermsSayThatNothingIsPublishedByItself() {
        open("terms");

        assertThat(_get(TermsView.class).getElement().getTextRecursively())
                .contains("Nothing is published unless you press the button");
    }

    @Test
    void theContactPageHasAnAddressToWriteTo() {
        open("contact");

        assertThat(_find(ContactView.class)).hasSize(1);
        assertThat(_find(H2.class)).isNotEmpty();
        assertThat(_get(Anchor.class, spec -> spec.withText("contact@midx.app")).getHref())
                .isEqualTo("mailto:contact@midx.app");
    }
}
