package app.midx.account.ui;

import app.midx.account.AccountState;
import app.midx.account.ConnectedAccount;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One connected account: who it is, whether it works, and what Midx may do with it. */
class AccountCard extends Article {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    /** @param wanted the scopes Midx asks for; those the creator did not grant are named too */
    AccountCard(ConnectedAccount account, List<String> wanted, Instant now) {
        addClassNames("midx-card", "midx-account");
        getElement().setAttribute("aria-label", account.name());
        add(head(account), facts(account, now), permissions(account, wanted));
        List<String> missing =
                wanted.stream().filter(scope -> !account.has(scope)).toList();
        if (account.state() == AccountState.RECONNECT) {
            add(note(LostAccessWords.of(account.lostAccess()), new TikTokLink("Reconnect").primary()));
        } else if (!missing.isEmpty()) {
            add(note(
                    String.join(
                            " ",
                            missing.stream()
                                    .map(scope -> ScopeWords.of(scope).withoutIt())
                                    .toList()),
                    new TikTokLink("Grant access again")));
        }
    }

    private static Component head(ConnectedAccount account) {
        Avatar avatar = new Avatar(account.name(), account.avatarPath());
        avatar.getElement().setAttribute("aria-hidden", "true");
        String username = account.username();
        Span handle = new Span(username == null ? "Username not shared with Midx" : "@" + username);
        handle.addClassName("midx-small");
        boolean works = account.state() == AccountState.CONNECTED;
        Span state = new Span(works ? "Connected" : "Needs reconnecting");
        state.addClassName("midx-chip");
        state.getElement().setAttribute("data-status", works ? "published" : "attention");
        Div head = new Div(avatar, new Div(new H2(account.name()), handle), state);
        head.addClassName("midx-account-head");
        return head;
    }

    private static Component facts(ConnectedAccount account, Instant now) {
        DescriptionList facts = new DescriptionList();
        facts.add(
                new DescriptionList.Term("Connected since"),
                new DescriptionList.Description(DAY.format(account.connectedAt())),
                new DescriptionList.Term("Last seen"),
                new DescriptionList.Description(Ago.of(account.lastSeenAt(), now)));
        facts.addClassName("midx-facts");
        return facts;
    }

    private static Component permissions(ConnectedAccount account, List<String> wanted) {
        Paragraph title = new Paragraph("Midx may");
        title.addClassName("midx-small");
        UnorderedList list = new UnorderedList();
        list.addClassName("midx-permissions");
        // In the order in which Midx asks for them; whatever else TikTok names comes after.
        Stream.concat(wanted.stream().filter(account::has), account.scopes().stream())
                .distinct()
                .forEach(scope -> list.add(new ListItem(ScopeWords.of(scope).granted())));
        return new Div(title, list);
    }

    private static Component note(String text, Component wayOn) {
        Div note = new Div(new Paragraph(text), new Div(wayOn));
        note.addClassNames("midx-note", "midx-account-note");
        note.getElement().setAttribute("data-kind", "warn");
        return note;
    }
}
