package app.midx.site;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;

/** What is kept of a person, why, and for how long. */
class KeptTable extends DescriptionList {

    private static final Duration REMEMBERED = Duration.ofDays(60);

    KeptTable() {
        addClassName("midx-kept");
        keep(
                "Your TikTok account",
                "TikTok's ID for you with Midx, username, display name, profile picture, the permissions you gave, when you"
                        + " connected, when you last consented and were last here, and, where TikTok has ended Midx's access,"
                        + " the reason it gave.",
                "So that you can sign in and see which account you post with. Until you have your data erased.");
        keep(
                "Your uploads",
                "How it was sent, size and length, caption, who can view it, cover time and the other choices, TikTok's ID for"
                        + " the upload, status, times, and TikTok's error codes and log numbers; the ID of every public post"
                        + " TikTok made of it, with the times Midx saw it become public and cease to be; a fingerprint made of the"
                        + " video and your Midx ID.",
                "So that you can see what became of every video, and are told before you send the same one twice. Until you delete the upload or have your data erased.");
        keep(
                "Your consents",
                "For each time you pressed the button: when that was, the account's name, the declaration you agreed to and"
                        + " your choices.",
                "So that it can be shown that nothing was posted without you. Until you delete the upload or have your data"
                        + " erased.");
        keep(
                "The video itself",
                "The video you chose, with its file name, type, size and checksum, what it is (length, size of the picture,"
                        + " frame rate, codecs), and a small picture of the chosen cover frame, in private storage.",
                "To send it to TikTok, and to try again should TikTok refuse it. Erased a few days after the upload has come"
                        + " to its end, and when you delete the upload; the video of a draft about a month after you last worked"
                        + " on it, and one that did not arrive completely a few days after its last part. For another month an"
                        + " empty record tells when there was a file.");
        keep(
                "News from TikTok",
                "What TikTok tells Midx of your posts and of its access: your ID and the post's until Midx has acted upon it,"
                        + " which takes seconds as a rule and never more than 30 days; then the kind of news, its times and a"
                        + " fingerprint.",
                "To tell you sooner what became of a video, and to know the same news when they come again. Fingerprints are"
                        + " kept for about four days.");
        keep(
                "Places in TikTok's limits",
                "That a post or draft was sent for your account, and when.",
                "To tell you before TikTok refuses another one that day. For a day, also where you delete the upload.");
        keep(
                "Access keys",
                "The tokens with which TikTok lets Midx act for you, encrypted.",
                "To send what you asked for while you are away. Until you take Midx's access away or have your data erased.");
        keep(
                "Signed-in browsers",
                "A random number per browser, of which Midx keeps only a fingerprint.",
                "So that you need not sign in every day. " + REMEMBERED.toDays() + " days, or until you sign out.");
        keep(
                "Notifications",
                "How you want to be told. For each browser in which you turned notifications on, the address of its"
                        + " notification service and the keys it made for Midx, encrypted; what Midx sends there only your"
                        + " browser can read. Your e-mail address, encrypted, if you gave one for this, when you confirmed it, and how many"
                        + " links you asked for that day. What was told of which upload, and when.",
                "To tell you what became of a video while you look elsewhere, and for nothing else. A browser's address and keys"
                        + " until you turn it off or its service gives them up; your e-mail address until you remove it; what was"
                        + " told for a week.");
        keep(
                "Unfinished videos, in your browser",
                "Midx's number for each video that has not arrived completely and a fingerprint of parts of its file, in"
                        + " your browser's local storage and nowhere else.",
                "So that you can go on with the same file after a reload, and never with another one. Until the video has"
                        + " arrived or is taken back, until you sign out, or for three days after it last went on.");
        keep(
                "Requests",
                "The address asked for, time, outcome, IP address and browser, as any web server notes them.",
                "To find faults and fend off abuse. For a short time.");
    }

    private void keep(String what, String exactly, String whyAndHowLong) {
        Span reason = new Span(whyAndHowLong);
        reason.addClassName("midx-small");
        Description description = new Description(new Span(exactly), reason);
        add(new Term(what), description);
    }
}
