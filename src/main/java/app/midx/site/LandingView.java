package app.midx.site;

import app.midx.security.CurrentCreator;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/**
 * Somebody hears of Midx, learns in one breath what it is and what it does with what is theirs, and signs in with TikTok.
 * Whoever is signed in goes straight to their uploads.
 */
@Route("")
@PageTitle("Midx · Post to TikTok, and know what became of it")
@AnonymousAllowed
class LandingView extends Div implements BeforeEnterObserver {

    private final CurrentCreator currentCreator;

    LandingView(CurrentCreator currentCreator) {
        this.currentCreator = currentCreator;
        addClassNames("midx-page", "midx-landing");
        add(hero(), steps(), promises(), oncemore());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (currentCreator.id().isPresent()) {
            event.forwardTo("uploads");
        } else if (UnfinishedSignIn.isIn(VaadinSession.getCurrent().getSession())) {
            addComponentAsFirst(UnfinishedSignIn.note());
        }
    }

    private static Component hero() {
        Paragraph breath = new Paragraph(
                "Midx takes a finished video, sends it to TikTok the official way, and shows you live"
                        + " where it is. When something goes wrong, it says what, whose fault it is, and what to do next.");
        breath.addClassName("midx-breath");
        Paragraph small = new Paragraph("No new password. Nothing is published until you press the button.");
        small.addClassName("midx-small");
        Div words = new Div(
                new H1("Post to TikTok, and know what became of it."), breath, new Div(continueWithTikTok()), small);
        words.addClassName("midx-hero-words");
        Section hero = new Section(words, new JourneyPicture());
        hero.addClassName("midx-hero");
        return hero;
    }

    private static Component steps() {
        OrderedList steps = new OrderedList(
                step("Connect", "Sign in with TikTok and choose what Midx may do. One account or several."),
                step(
                        "Prepare",
                        "Pick the video, write the caption, choose who can view it. Midx offers exactly what TikTok allows"
                                + " your account, and picks nothing for you."),
                step(
                        "Watch it arrive",
                        "Leave the page, close the phone: the upload goes on. Come back to every step it took, down to"
                                + " TikTok's own answer."));
        steps.addClassName("midx-steps");
        return new Section(new H2("How it works"), steps);
    }

    private static ListItem step(String title, String text) {
        return new ListItem(new H3(title), new Paragraph(text));
    }

    private static Component promises() {
        Section promises = new Section(
                promise(
                        "What Midx keeps",
                        "Your TikTok name, picture and the permissions you gave",
                        "What you sent: caption, settings, status and times",
                        "Your video, in private, until TikTok has it and a few days more",
                        "TikTok's access keys, encrypted"),
                promise(
                        "What Midx never does",
                        "Publish anything you have not pressed the button for",
                        "Post the same video twice because a line was bad",
                        "Sell your data, or show it to advertisers",
                        "Ask for your TikTok password"));
        promises.addClassName("midx-promises");
        return promises;
    }

    private static Component promise(String title, String... points) {
        UnorderedList list = new UnorderedList();
        for (String point : points) {
            list.add(new ListItem(point));
        }
        Div card = new Div(new H2(title), list);
        card.addClassName("midx-card");
        return card;
    }

    private static Component oncemore() {
        Anchor privacy = new Anchor("privacy", "What is kept, why, and for how long");
        Section section = new Section(
                new H2("A small beta, made with care"),
                new Paragraph(
                        "Midx is for everybody who makes videos for TikTok, with one account or several, whether once a"
                                + " month or every day."),
                new Paragraph("Midx is young: few creators, close attention, and a person who answers."),
                new Paragraph(privacy));
        section.addClassName("midx-oncemore");
        return section;
    }

    private static Anchor continueWithTikTok() {
        Anchor link = new Anchor("oauth2/authorization/tiktok", "Continue with TikTok");
        link.setRouterIgnore(true);
        link.addClassName("midx-button");
        link.getElement().setAttribute("data-kind", "primary");
        link.getElement().setAttribute("data-size", "large");
        return link;
    }
}
