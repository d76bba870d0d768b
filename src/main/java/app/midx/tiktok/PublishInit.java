package app.midx.tiktok;

import app.midx.common.Secret;
import org.jspecify.annotations.Nullable;

/**
 * A post that TikTok expects the bytes of. (TikTok: Content Posting API, Direct Post and Upload.)
 *
 * @param publishId names the attempt, not the video, in at most 64 characters
 * @param uploadUrl takes the chunks for one hour and is itself the credential
 */
public record PublishInit(
        String publishId, Secret uploadUrl, @Nullable String logId) {}
