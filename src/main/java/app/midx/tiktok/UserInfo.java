package app.midx.tiktok;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Who has connected. (TikTok: Display API, Get User Info.)
 *
 * @param openId names the user to this client
 * @param unionId names the user to all clients of one developer
 * @param displayName the nickname
 * @param username the handle without its @; null unless {@code user.info.profile} was granted
 * @param avatarUrl a signed link that goes stale within days: copy the picture, do not keep the link
 */
public record UserInfo(
        String openId,
        @Nullable String unionId,
        @Nullable String displayName,
        @Nullable String username,
        @Nullable URI avatarUrl) {}
