package app.midx.account.ui;

import app.midx.account.AccountSection;
import app.midx.account.Accounts;
import app.midx.account.ConnectedAccount;
import app.midx.security.CreatorPrincipal;
import app.midx.security.CurrentCreator;
import app.midx.tiktok.TikTokSettings;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/**
 * A creator sees which TikTok accounts Midx can use and what it may do with each, connects another one or one anew, and signs
 * out of this browser.
 */
@Route("account")
@PageTitle("Account · Midx")
@Menu(title = "Account", order = 20)
@RolesAllowed(CreatorPrincipal.ROLE)
// What other modules bring to this page is known by an interface only, which the build of the page does not see
// through.
@Uses(Checkbox.class)
@Uses(EmailField.class)
class AccountView extends Div {

    /**
     * What file-print.ts keeps must not outlive the visit on a browser that others use too, and what comes for a creator must
     * not be shown there to the next one: without its worker the browser takes no notifications any more.
     */
    private static final String FORGET_VISIT = "this.addEventListener('click', () => {"
            + "localStorage.removeItem('midx-file-prints');"
            + "navigator.serviceWorker?.getRegistrations().then((all) => all.forEach((one) => one.unregister()));"
            + "})";

    private final AuthenticationContext authentication;

    AccountView(
            Accounts accounts,
            CurrentCreator creator,
            TikTokSettings tiktok,
            Clock clock,
            ObjectProvider<AccountSection> sections,
            AuthenticationContext authentication) {
        this.authentication = authentication;
        addClassName("midx-page");
        add(head(), connected(accounts.of(creator.require()), tiktok.scopes(), clock));
        sections.orderedStream().forEach(section -> add(section.forCreator(creator.require())));
        add(thisBrowser());
    }

    private static Component head() {
        Paragraph lede = new Paragraph("The TikTok accounts you can send videos to.");
        lede.addClassName("midx-lede");
        Div head = new Div(new Div(new H1("Account"), lede), new TikTokLink("Connect another account"));
        head.addClassName("midx-page-head");
        return head;
    }

    private static Component connected(List<ConnectedAccount> accounts, List<String> wanted, Clock clock) {
        UnorderedList cards = new UnorderedList();
        cards.addClassName("midx-accounts");
        cards.getElement().setAttribute("aria-label", "Connected accounts");
        accounts.forEach(account -> cards.add(new ListItem(new AccountCard(account, wanted, clock.instant()))));
        return cards;
    }

    private Component thisBrowser() {
        Paragraph text =
                new Paragraph("This browser stays signed in for 60 days. Signing out ends that here and nowhere else;"
                        + " uploads on their way go on.");
        text.addClassName("midx-lede");
        Button signOut = new Button("Sign out", click -> authentication.logout());
        signOut.setDisableOnClick(true);
        signOut.addAttachListener(attached -> signOut.getElement().executeJs(FORGET_VISIT));
        Section section = new Section(new H2("This browser"), text, signOut);
        section.addClassName("midx-this-browser");
        return section;
    }
}
