package app.midx.delivery;

import java.time.Duration;

/**
 * A video on its way from the creator to Midx.
 *
 * @param received bytes that are here
 * @param lately of these, the ones that came within the last {@link Growth#WINDOW}
 * @param alive whether some came within the last seconds
 */
record Arrival(long size, long received, long lately, boolean alive) {

    /** Half of the hour of an upload URL (TikTok: Direct Post): the rest is for a slower second half. */
    private static final Duration MOST_LEFT = Duration.ofMinutes(30);

    /** For each byte that came within the window, so many may be missing. */
    private static final long MOST_TIMES = MOST_LEFT.dividedBy(Growth.WINDOW);

    /**
     * Whether TikTok may be told of it: at the pace of the last half minute all of it will be here long before its upload URL
     * ends. What has only just begun to arrive is judged as if it had taken the whole half minute for what is here.
     */
    boolean isSafeToAnnounce() {
        return alive && bytesToGo() == 0;
    }

    /** How many more bytes have to come until it is fast enough, if they come at once; 0 where it is. */
    long bytesToGo() {
        long lacking = size - received - MOST_TIMES * lately;
        return lacking <= 0 ? 0 : Math.ceilDiv(lacking, MOST_TIMES + 1);
    }
}
