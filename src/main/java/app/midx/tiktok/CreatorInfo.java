package app.midx.tiktok;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the creator may post at this moment. To be asked for whenever the form is shown and again before sending.
 * (TikTok: Content Posting API, Query Creator Info.)
 *
 * @param username the handle without its @
 * @param nickname must be shown, so that the creator sees which account will post
 * @param avatarUrl a link that lives two hours
 * @param privacyLevelOptions the only levels to offer, in TikTok's order. They follow the account's privacy and do not
 *     tell whether the client is audited.
 * @param maxVideoPostDuration in whole seconds; a longer video is refused
 */
public record CreatorInfo(
        String username,
        String nickname,
        @Nullable URI avatarUrl,
        List<PrivacyLevel> privacyLevelOptions,
        boolean commentDisabled,
        boolean duetDisabled,
        boolean stitchDisabled,
        Duration maxVideoPostDuration) {}
