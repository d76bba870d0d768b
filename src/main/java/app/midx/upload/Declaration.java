package app.midx.upload;

/** The sentence the creator agrees to by pressing the button, in TikTok's wording (TikTok: Content Sharing Guidelines, point 4). */
public enum Declaration {
    MUSIC("By posting, you agree to TikTok's Music Usage Confirmation"),
    MUSIC_AND_BRANDED("By posting, you agree to TikTok's Branded Content Policy and Music Usage Confirmation.");

    public static final String MUSIC_USAGE_URL = "https://www.tiktok.com/legal/page/global/music-usage-confirmation/en";
    public static final String BRANDED_CONTENT_URL = "https://www.tiktok.com/legal/page/global/bc-policy/en";

    private final String text;

    Declaration(String text) {
        this.text = text;
    }

    public static Declaration of(UploadForm form) {
        return form.isBrandedContent() ? MUSIC_AND_BRANDED : MUSIC;
    }

    public String text() {
        return text;
    }
}
