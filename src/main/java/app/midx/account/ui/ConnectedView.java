package app.midx.account.ui;

import app.midx.account.Accounts;
import app.midx.account.ConnectedAccount;
import app.midx.common.AccountId;
import app.midx.security.CreatorPrincipal;
import app.midx.security.CurrentCreator;
import app.midx.tiktok.TikTokSettings;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/**
 * A creator has connected an account but switched off some of what Midx asked for: they learn what will not work, and grant it
 * after all or go on without.
 */
@Route("connected")
@PageTitle("Connected · Midx")
@RolesAllowed(CreatorPrincipal.ROLE)
class ConnectedView extends Div implements HasUrlParameter<String> {

    private final Accounts accounts;
    private final CurrentCreator creator;
    private final TikTokSettings tiktok;

    ConnectedView(Accounts accounts, CurrentCreator creator, TikTokSettings tiktok) {
        this.accounts = accounts;
        this.creator = creator;
        this.tiktok = tiktok;
        addClassNames("midx-page", "midx-trouble");
        getElement().setAttribute("data-width", "text");
    }

    @Override
    public void setParameter(BeforeEvent event, String id) {
        ConnectedAccount account = AccountId.parse(id)
                .flatMap(accountId -> accounts.find(creator.require(), accountId))
                .orElseThrow(NotFoundException::new);
        List<String> missing =
                tiktok.scopes().stream().filter(scope -> !account.has(scope)).toList();
        if (missing.isEmpty()) {
            event.forwardTo("uploads");
            return;
        }
        removeAll();
        show(account, missing);
    }

    private void show(ConnectedAccount account, List<String> missing) {
        Paragraph lede =
                new Paragraph(account.name() + " is connected. On TikTok's consent page some of what Midx asked for was"
                        + " switched off, which is your good right. Until you grant it:");
        lede.addClassName("midx-lede");
        UnorderedList consequences = new UnorderedList();
        consequences.addClassName("midx-consequences");
        missing.forEach(
                scope -> consequences.add(new ListItem(ScopeWords.of(scope).withoutIt())));
        Anchor goOn = new Anchor("uploads", "Go on anyway");
        goOn.addClassName("midx-button");
        Div ways = new Div(new TikTokLink("Grant access again").primary(), goOn);
        ways.addClassName("midx-actions");
        add(new H1("Connected, with less than Midx asked for"), lede, consequences, ways);
    }
}
