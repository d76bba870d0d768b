package app.midx.tiktok;

import app.midx.common.Secret;
import java.time.Duration;
import java.util.Set;

/**
 * What TikTok hands out for a code or a refresh token. Each refresh gives a new refresh token and ends the old one, so
 * the pair is to be stored before it is used. (TikTok: Manage User Access Tokens.)
 *
 * @param openId names the user to this client alone, for good
 * @param expiresIn life of the access token from now, as TikTok says and never a constant
 * @param refreshExpiresIn life of the refresh token from now
 * @param scopes what the creator really granted, which may be less than was asked for
 */
public record TokenGrant(
        String openId,
        Secret accessToken,
        Duration expiresIn,
        Secret refreshToken,
        Duration refreshExpiresIn,
        Set<String> scopes) {}
