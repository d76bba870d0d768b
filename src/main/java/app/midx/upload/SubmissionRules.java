package app.midx.upload;

import static app.midx.upload.SubmissionProblem.Field;

import app.midx.account.AccountState;
import app.midx.media.StagedMedia;
import app.midx.media.VideoFacts;
import app.midx.tiktok.CreatorInfo;
import app.midx.tiktok.PrivacyLevel;
import app.midx.tiktok.Scopes;
import app.midx.tiktok.VideoTypes;
import app.midx.upload.Check.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has to be right before a video may be sent. Each rule is one that TikTok would enforce, after the whole transfer or at
 * its audit; they hold on the server, whatever the page allowed. Sources: TikTok's Direct Post reference and Content Sharing
 * Guidelines.
 */
final class SubmissionRules {

    /** In UTF-16 units (TikTok: Direct Post, {@code title}). */
    static final int LONGEST_CAPTION = 2_200;

    /** What TikTok takes (TikTok: Media Transfer Guide); a file of another kind has to be here before anybody knows what it is. */
    private final UploadForm form;

    private final List<SubmissionProblem> problems = new ArrayList<>();

    private SubmissionRules(UploadForm form) {
        this.form = form;
    }

    /** @param claimed what the browser says of the video; believed only as long as Midx has not looked itself */
    static List<SubmissionProblem> check(
            UploadForm form, @Nullable StagedMedia media, @Nullable PostingTerms terms, @Nullable VideoFacts claimed) {
        SubmissionRules rules = new SubmissionRules(form);
        rules.video(media, terms, claimed);
        rules.terms(terms);
        if (form.caption().length() > LONGEST_CAPTION) {
            rules.problem(Field.CAPTION, "midx_caption_too_long");
        }
        return List.copyOf(rules.problems);
    }

    /**
     * What has changed since {@link #check} found nothing: the account and what TikTok lets it do. The video and the words
     * cannot have.
     */
    static List<SubmissionProblem> recheck(UploadForm form, @Nullable PostingTerms terms, @Nullable Long durationMs) {
        SubmissionRules rules = new SubmissionRules(form);
        rules.terms(terms);
        Duration longest = longestAllowed(form, terms);
        if (durationMs != null && longest != null && durationMs > longest.toMillis()) {
            rules.problem(Field.VIDEO, "duration_check_failed");
        }
        return List.copyOf(rules.problems);
    }

    /** Null where the account's own limit does not count, or is not known. */
    static @Nullable Duration longestAllowed(UploadForm form, @Nullable PostingTerms terms) {
        boolean direct = form.mode() == SendMode.DIRECT_POST;
        CreatorInfo creator = terms == null ? null : terms.creator();
        return direct && creator != null ? creator.maxVideoPostDuration() : null;
    }

    private void terms(@Nullable PostingTerms terms) {
        if (account(terms) && terms != null && form.mode() == SendMode.DIRECT_POST) {
            directPost(terms);
        }
    }

    private void video(@Nullable StagedMedia media, @Nullable PostingTerms terms, @Nullable VideoFacts claimed) {
        if (media == null) {
            problem(Field.VIDEO, "midx_no_video");
            return;
        }
        if (!media.complete() && !isForetold(media, claimed)) {
            problem(Field.VIDEO, "midx_video_incomplete");
        }
        Preflight.of(media, claimed, longestAllowed(form, terms)).stream()
                .filter(check -> check.level() == Level.WILL_FAIL)
                .map(SubmissionProblem::of)
                .forEach(problems::add);
    }

    /** Whether enough is known of a video that is still arriving to send its first parts; all of it is judged before the last. */
    private static boolean isForetold(StagedMedia media, @Nullable VideoFacts claimed) {
        return claimed != null && VideoTypes.isTaken(media.mimeType());
    }

    private boolean account(@Nullable PostingTerms terms) {
        if (terms == null) {
            problem(Field.ACCOUNT, "midx_no_account");
            return false;
        }
        if (terms.account().state() == AccountState.RECONNECT) {
            problem(Field.ACCOUNT, "midx_reconnect");
            return false;
        }
        boolean direct = form.mode() == SendMode.DIRECT_POST;
        if (!terms.account().has(direct ? Scopes.VIDEO_PUBLISH : Scopes.VIDEO_UPLOAD)) {
            problem(Field.MODE, direct ? "midx_no_publish_scope" : "midx_no_upload_scope");
            return false;
        }
        return true;
    }

    private void directPost(PostingTerms terms) {
        CreatorInfo creator = terms.creator();
        if (creator == null) {
            problem(Field.ACCOUNT, terms.refusal() == null ? "midx_tiktok_unreachable" : terms.refusal());
            return;
        }
        if (!terms.audited() && terms.isPublicAccount()) {
            problem(Field.ACCOUNT, "unaudited_client_can_only_post_to_private_accounts");
            return;
        }
        privacy(creator, terms.audited());
        interaction(creator);
        disclosure();
    }

    private void privacy(CreatorInfo creator, boolean audited) {
        PrivacyLevel chosen = form.privacyLevel();
        if (chosen == null) {
            problem(Field.PRIVACY, "midx_no_privacy_level");
        } else if (!creator.privacyLevelOptions().contains(chosen)) {
            problem(Field.PRIVACY, "privacy_level_option_mismatch");
        } else if (!audited && !chosen.equals(PrivacyLevel.SELF_ONLY)) {
            problem(Field.PRIVACY, "midx_unaudited_only_me");
        }
    }

    private void interaction(CreatorInfo creator) {
        boolean contradiction = (form.allowComment() && creator.commentDisabled())
                || (form.allowDuet() && creator.duetDisabled())
                || (form.allowStitch() && creator.stitchDisabled());
        if (contradiction) {
            problem(Field.INTERACTION, "midx_interaction_off");
        }
    }

    private void disclosure() {
        if (form.disclose() && !form.yourBrand() && !form.brandedContent()) {
            problem(Field.DISCLOSURE, "midx_disclosure_empty");
        }
        if (form.isBrandedContent() && PrivacyLevel.SELF_ONLY.equals(form.privacyLevel())) {
            problem(Field.DISCLOSURE, "midx_branded_private");
        }
    }

    private void problem(Field field, String code) {
        problems.add(SubmissionProblem.of(field, code));
    }
}
