package app.midx.upload;

import app.midx.tiktok.PrivacyLevel;

/** Who can see a published post, as far as TikTok has told. */
public enum Visibility {
    PUBLIC("Public"),
    PRIVATE("Private, as you chose"),
    IN_REVIEW("In TikTok's review"),
    TAKEN_DOWN("No longer public");

    private final String label;

    /** What TikTok's list of public posts means: it names none that is private, nor one that it still looks at. */
    static Visibility of(UploadForm form, boolean publicNow, boolean everPublic) {
        if (publicNow) {
            return PUBLIC;
        }
        if (everPublic) {
            return TAKEN_DOWN;
        }
        boolean mayBecomePublic =
                form.mode() == SendMode.INBOX_DRAFT || PrivacyLevel.PUBLIC_TO_EVERYONE.equals(form.privacyLevel());
        return mayBecomePublic ? IN_REVIEW : PRIVATE;
    }

    Visibility(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
