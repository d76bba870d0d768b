package app.midx.tiktok;

/**
 * Whether a sign-in carries a PKCE challenge.
 *
 * <p>TikTok: Login Kit for Desktop, where the challenge is the lower-case hex SHA-256 of the verifier and not, as in RFC
 * 7636, its base64url form. The page for the web lists none, yet many web apps are refused without one.
 */
public enum Pkce {
    HEX,
    OFF
}
