package app.midx.upload;

import app.midx.common.AccountId;
import app.midx.tiktok.PrivacyLevel;
import org.jspecify.annotations.Nullable;

/** Forms in the states that tests need; each step gives a new one. */
public record AForm(UploadForm form) {

    /** A direct post that only its creator can view; nothing is ticked and nothing disclosed. */
    public static AForm readyToPost() {
        return new AForm(UploadForm.empty(AccountId.next())).visibleTo(PrivacyLevel.SELF_ONLY);
    }

    /** A draft for the inbox with nothing else filled in. */
    public static AForm readyForTheInbox() {
        return new AForm(UploadForm.empty(AccountId.next())).sent(SendMode.INBOX_DRAFT);
    }

    public AForm of(AccountId account) {
        return with(account, form.mode(), form.caption(), form.privacyLevel());
    }

    public AForm sent(SendMode mode) {
        return with(form.account(), mode, form.caption(), form.privacyLevel());
    }

    public AForm captioned(String caption) {
        return with(form.account(), form.mode(), caption, form.privacyLevel());
    }

    public AForm visibleTo(@Nullable PrivacyLevel level) {
        return with(form.account(), form.mode(), form.caption(), level);
    }

    public AForm allowing(boolean comment, boolean duet, boolean stitch) {
        return new AForm(new UploadForm(
                form.account(),
                form.mode(),
                form.caption(),
                form.privacyLevel(),
                form.coverTimestampMs(),
                comment,
                duet,
                stitch,
                form.disclose(),
                form.yourBrand(),
                form.brandedContent(),
                form.aiGenerated()));
    }

    public AForm disclosing(boolean yourBrand, boolean brandedContent) {
        return disclosure(true, yourBrand, brandedContent);
    }

    /** Ticks that stand behind a switch which is off. */
    public AForm hiding(boolean yourBrand, boolean brandedContent) {
        return disclosure(false, yourBrand, brandedContent);
    }

    private AForm disclosure(boolean disclose, boolean yourBrand, boolean brandedContent) {
        return new AForm(new UploadForm(
                form.account(),
                form.mode(),
                form.caption(),
                form.privacyLevel(),
                form.coverTimestampMs(),
                form.allowComment(),
                form.allowDuet(),
                form.allowStitch(),
                disclose,
                yourBrand,
                brandedContent,
                form.aiGenerated()));
    }

    private AForm with(
            @Nullable AccountId account, SendMode mode, String caption, @Nullable PrivacyLevel privacyLevel) {
        return new AForm(new UploadForm(
                account,
                mode,
                caption,
                privacyLevel,
                form.coverTimestampMs(),
                form.allowComment(),
                form.allowDuet(),
                form.allowStitch(),
                form.disclose(),
                form.yourBrand(),
                form.brandedContent(),
                form.aiGenerated()));
    }
}
