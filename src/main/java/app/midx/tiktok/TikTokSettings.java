package app.midx.tiktok;

import app.midx.common.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to reach TikTok, and as whom: {@code midx.tiktok.*}, or {@code MIDX_TIKTOK_*} in the environment.
 *
 * @param clientKey TikTok's name for the client id, from its developer portal. Sandbox and production differ.
 * @param clientSecret belongs to the client key and signs webhooks too
 * @param authorizeUrl where the creator's browser is sent to give consent
 * @param apiUrl scheme and host of every API and OAuth call
 * @param uploadHosts hosts that bytes may be sent to. An entry that begins with a dot allows every host that ends in it,
 *     any other entry that one host. Always https, but plain http to a loopback host that is named here in full.
 * @param pkce whether a sign-in carries a PKCE challenge
 * @param audited whether TikTok has audited this client for direct posts. Its API does not tell, so it is configured.
 * @param scopes what to ask the creator for, who may grant less
 * @param chunks how a video is cut
 * @param caps what TikTok takes within a day
 * @param connectTimeout until a connection stands, handshake included, or comes free in the pool
 * @param readTimeout the longest silence while an API call waits for its answer
 * @param uploadTimeout the longest standstill of a chunk, while writing as well as while waiting for its answer
 * @param maxConnections open at a time, for calls and for chunks each
 */
@ConfigurationProperties("midx.tiktok")
public record TikTokSettings(
        @DefaultValue("") String clientKey,
        @DefaultValue("") Secret clientSecret,

        @DefaultValue("https://www.tiktok.com/v2/auth/authorize/")
        URI authorizeUrl,

        @DefaultValue("https://open.tiktokapis.com") URI apiUrl,
        @DefaultValue(".tiktokapis.com") List<String> uploadHosts,
        @DefaultValue("hex") Pkce pkce,
        @DefaultValue("false") boolean audited,

        @DefaultValue({Scopes.USER_INFO_BASIC, Scopes.USER_INFO_PROFILE, Scopes.VIDEO_UPLOAD, Scopes.VIDEO_PUBLISH})
        List<String> scopes,

        @DefaultValue ChunkSizes chunks,
        @DefaultValue CapSettings caps,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("30s") Duration readTimeout,
        @DefaultValue("90s") Duration uploadTimeout,
        @DefaultValue("64") int maxConnections) {

    /** As many as TikTok lets post through a client that it has not audited (TikTok: Content Sharing Guidelines). */
    private static final int CREATORS_BEFORE_THE_AUDIT = 5;

    /** How many creators may post directly within 24 hours; empty where there is no limit that Midx would know of. */
    public OptionalInt activeCreators() {
        if (caps.activeCreators() != null) {
            return OptionalInt.of(caps.activeCreators());
        }
        return audited ? OptionalInt.empty() : OptionalInt.of(CREATORS_BEFORE_THE_AUDIT);
    }
}
