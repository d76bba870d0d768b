package app.midx.upload;

import org.jspecify.annotations.Nullable;

/**
 * TikTok's word on a transition.
 *
 * @param code an error code or fail reason as TikTok spells it, or one of Midx's own that begins with {@code midx_}; null
 *     where nothing is wrong
 * @param logId what TikTok's support asks for
 */
public record TikTokSays(@Nullable String code, @Nullable String logId) {

    private static final int LONGEST = 64;

    public TikTokSays {
        // What comes from outside must fit the column, however strange it is.
        code = code == null ? null : code.substring(0, Math.min(code.length(), LONGEST));
        logId = logId == null ? null : logId.substring(0, Math.min(logId.length(), LONGEST));
    }

    static TikTokSays ok(@Nullable String logId) {
        return new TikTokSays(null, logId);
    }
}
