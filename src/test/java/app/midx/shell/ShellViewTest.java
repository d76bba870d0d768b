package app.midx.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.midx.testing.ViewTest;
import app.midx.tiktok.Scopes;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouterLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellViewTest extends ViewTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "privacy", "terms", "contact", "no/such/page"})
    void privacyTermsAndContactAreInReachFromEveryPage(String page) {
        open(page);

        assertThat(_find(_get(Footer.class), Anchor.class))
                .extracting(Anchor::getText)
                .containsExactly("Privacy", "Terms", "Contact");
    }

    @Test
    void strangersSeeNoNavigationForCreators() {
        open("privacy");

        _assertNone(CreatorNav.class);
    }

    @Test
    void creatorsFindTheirAccountAndTheWayToANewUpload() {
        signIn(connectedAccount("Ada", Scopes.USER_INFO_BASIC).owner());

        open("account");

        Nav nav = _get(CreatorNav.class);
        RouterLink account = _get(nav, RouterLink.class, spec -> spec.withText("Account"));
        assertThat(account.getElement().getAttribute("aria-current")).isEqualTo("page");
        assertThat(_get(nav, Anchor.class, spec -> spec.withText("New upload")).getHref())
                .isEqualTo("uploads/new");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no/such/page", "no-such-page", "connected/0190b3f2-0000-7000-8000-000000000000"})
    void whatIsNotThereGivesOnePage(String address) {
        signIn(connectedAccount("Ada", Scopes.USER_INFO_BASIC).owner());

        open(address);

        assertThat(_get(H1.class).getText()).isEqualTo("This page is not here");
    }

    @Test
    void strangersComeToTheStartWhereAPageIsForCreators() {
        open("account");

        assertThat(place()).isEmpty();
        _assertOne(Anchor.class, spec -> spec.withText("Continue with TikTok"));
    }
}
