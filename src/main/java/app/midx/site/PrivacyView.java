package app.midx.site;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Anyone, signed in or not, learns what Midx keeps of them, why, how long, and how to have it back or gone. */
@Route("privacy")
@PageTitle("Privacy · Midx")
@AnonymousAllowed
class PrivacyView extends TextPage {

    PrivacyView() {
        super(
                "Privacy",
                "Midx keeps what it needs to send your videos to TikTok and to tell you what became of them. Nothing is sold,"
                        + " and nothing is published without you pressing the button.");
        section("What is kept, and why", new KeptTable());
        section(
                "What Midx does not have",
                points(
                        "Your TikTok password: you type it at TikTok, never here.",
                        "Your messages, followers, likes or what you watch: Midx does not ask TikTok for them.",
                        "Trackers, advertising or analytics by others. There are none on these pages."));
        whoElse();
        section(
                "How it is protected",
                text(
                        "Everything travels encrypted. TikTok's access keys and upload addresses are encrypted in the database as"
                                + " well, each one bound to the account it belongs to. Your videos lie in private storage without a"
                                + " public address: only you, signed in, can play one back."));
        section(
                "Cookies",
                text(
                        "Two, and both only keep you signed in: one for the visit, and one that remembers this browser for up to"
                                + " 60 days. “Sign out” removes both, and what your browser keeps of unfinished videos."),
                text("Besides, the open tab itself keeps the caption you are typing until Midx has it."));
        rights();
        section("Age", text("Midx is for people who may use TikTok where they live, and not for children under 13."));
        section(
                "Changes",
                text("When this page changes in a way that matters to you, Midx tells you before the change applies."));
    }

    private void whoElse() {
        section(
                "Who else sees it",
                points(
                        "TikTok receives the video, its caption and its settings when you press “Post to TikTok” or “Send"
                                + " draft to TikTok”. From then on TikTok's own privacy policy applies to that copy.",
                        "The people who run Midx see the status of uploads and errors, to keep the service working. They never"
                                + " see access keys.",
                        "Nobody else. Data is not sold, not rented, not used for advertising and not used to train models. It"
                                + " is handed to an authority only where the law compels it."));
    }

    private void rights() {
        Paragraph write = new Paragraph(
                new Text(
                        "You may ask for a copy of everything kept about you, have it corrected, object, or have it erased."
                                + " Write to "),
                mail(),
                new Text(
                        " and name your TikTok username. You have an answer within 30 days, and if it does not satisfy you,"
                                + " you may complain to the data protection authority where you live."));
        section(
                "Your rights",
                write,
                text("To take Midx's access away at once, open TikTok, go to Settings and privacy, then Security and"
                        + " permissions, then Apps and services permissions, and remove Midx. From that moment Midx can neither"
                        + " read your profile nor send anything."));
    }
}
