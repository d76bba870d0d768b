package app.midx.upload;

import app.midx.common.Explanation;
import app.midx.common.Fault;

/** What a code means to the creator: cause, whose fault, next step. */
public final class Explanations {

    private Explanations() {}

    /** Never empty-handed: a code nobody knows yet is shown as it is, with the safest advice. */
    public static Explanation of(String code) {
        return switch (code) {
            case "unaudited_client_can_only_post_to_private_accounts" ->
                new Explanation(
                        "TikTok has not audited Midx yet, and until then it takes direct posts for private accounts only.",
                        Fault.MIDX,
                        "Send the video to your TikTok inbox as a draft, or make your TikTok account private in the TikTok app and try again.",
                        false);
            default ->
                new Explanation(
                        "TikTok answered with a code that Midx does not know: " + code + ".",
                        Fault.TIKTOK,
                        "Look in the TikTok app whether the video is there before you send it again.",
                        false);
        };
    }
}
