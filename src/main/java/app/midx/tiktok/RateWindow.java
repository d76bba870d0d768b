package app.midx.tiktok;

/**
 * The calls that TikTok counts: so many in any minute with one user's token. (TikTok: Direct Post; Upload; Query Creator Info;
 * Get Post Status, each under "Rate limit".)
 */
public enum RateWindow {
    DIRECT_POST_INIT(6),
    INBOX_INIT(6),
    CREATOR_INFO(20),
    STATUS(30);

    private final int perMinute;

    RateWindow(int perMinute) {
        this.perMinute = perMinute;
    }

    /** Most calls in any 60 seconds; one more is refused with {@code rate_limit_exceeded}. */
    public int perMinute() {
        return perMinute;
    }
}
