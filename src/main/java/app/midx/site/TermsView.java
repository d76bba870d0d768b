package app.midx.site;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Anyone learns on what terms Midx may be used. */
@Route("terms")
@PageTitle("Terms · Midx")
@AnonymousAllowed
class TermsView extends TextPage {

    TermsView() {
        super(
                "Terms",
                "Midx sends your videos to TikTok when you say so. You stay the owner, and answer for what you post; we answer"
                        + " for handling it with care.");
        section(
                "The service",
                text(
                        "Midx is open to everybody who may use TikTok and makes videos for it. It is a beta: it is free of charge, it changes often, places in it are limited, and it may be paused or"
                                + " ended. Midx is an independent product: it uses TikTok's official interfaces and is not made,"
                                + " sponsored or endorsed by TikTok."));
        section(
                "Your account",
                text(
                        "You sign in with TikTok. You may connect several TikTok accounts, each of them your own or one you are"
                                + " allowed to post for. Look after the devices that stay signed in."));
        section(
                "Your videos",
                points(
                        "They stay yours. You give Midx only the permission it needs: to store the file, to send it to TikTok"
                                + " as you asked, and to show it back to you.",
                        "Nothing is published unless you press the button, and Midx adds no mark, text or link to your video.",
                        "You have the rights to everything in it, music included, and you disclose advertising and"
                                + " AI-generated content where TikTok or the law asks for it."));
        section(
                "TikTok's rules",
                text(
                        "What you post must follow TikTok's terms, its community guidelines and its music usage confirmation."
                                + " TikTok decides whether and to whom a video is shown, may review it, refuse it or take it down, and"
                                + " sets limits on how often an app may post for you. Midx tells you TikTok's answer; it cannot change"
                                + " it."));
        section(
                "What is not allowed",
                points(
                        "Content that is unlawful or breaks somebody else's rights.",
                        "Copying videos that others made from other platforms to TikTok.",
                        "Spam, posting by machine, or getting around TikTok's limits or Midx's.",
                        "Attacking the service, or reaching for other people's data."),
                text("Whoever does this may lose access to Midx."));
        liability();
        ending();
    }

    private void liability() {
        section(
                "What we answer for",
                text(
                        "We work with care and never send a video twice on our own account. A beta comes without a promise that it"
                                + " is always up or free of faults: keep your own copy of every video. We do not answer for what TikTok"
                                + " does, nor for losses that could not be foreseen. Nothing here limits rights that the law gives you"
                                + " and no terms can take away."));
    }

    private void ending() {
        section(
                "Ending it",
                text(
                        "You can stop at any time: sign out, remove Midx in TikTok's settings, and write to us to have your data"
                                + " erased. We may end or change the service and these terms; of changes that matter we tell you"
                                + " before they apply."));
        section(
                "Questions",
                new Paragraph(
                        new Text("How your data is handled is told on the page "),
                        new Anchor("privacy", "Privacy"),
                        new Text(". For everything else write to "),
                        mail(),
                        new Text(".")));
    }
}
