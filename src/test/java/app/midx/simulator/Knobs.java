package app.midx.simulator;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every choice the simulator makes where TikTok's documents are silent or contradict what is observed. The defaults are the
 * ones of {@code docs/simulator.md}; each may be changed while requests are being served, in code or by
 * {@code PATCH /_control/knobs}, where a duration is ISO 8601 text or a number of seconds.
 */
public final class Knobs {

    public enum Pkce {
        REQUIRED,
        OPTIONAL,
        FORBIDDEN
    }

    /** How a PKCE challenge may be written. TikTok: Login Kit for Desktop asks for lower-case hex. */
    public enum Challenge {
        /** Anything but 64 lower-case hex digits is refused on the consent page. */
        HEX,
        /** Anything is taken at consent; the exchange fails unless it was hex. */
        HEX_AT_EXCHANGE,
        /** RFC 7636's base64url is verified as well. */
        LENIENT
    }

    public enum FailureData {
        EMPTY_OBJECT,
        ABSENT
    }

    public enum MissingFieldScope {
        SCOPE_NOT_AUTHORIZED,
        SCOPE_PERMISSION_MISSED,
        OMIT
    }

    public enum UnauditedAudience {
        REFUSE,
        POST_AS_SELF_ONLY
    }

    public enum DraftCap {
        CONCURRENT,
        ROLLING_WINDOW
    }

    public enum RePut {
        RANGE_NOT_SATISFIABLE,
        PARTIAL_CONTENT
    }

    public enum PostIds {
        PUBLIC_ONLY,
        NEVER,
        PUBLIC_AS_TEXT
    }

    // The app as registered in the portal
    public volatile String clientKey = "awsimulator000001";
    public volatile String clientSecret = "simulator-secret";
    public volatile List<String> redirectUris = List.of();
    /** The desktop rule: {@code http(s)://localhost} or {@code 127.0.0.1} with any port. */
    public volatile boolean loopbackRedirects = true;

    public volatile List<String> scopes = List.of(
            "user.info.basic", "user.info.profile", "user.info.stats", "video.list", "video.upload", "video.publish");
    /** Whether the app passed the Content Posting audit. */
    public volatile boolean audited;

    // Sign-in
    public volatile Pkce pkce = Pkce.OPTIONAL;
    public volatile Challenge challenge = Challenge.HEX;
    /** Name of the account for which consent is given without showing the page; none shows the page. */
    public volatile @Nullable String consentAs;

    public volatile Duration codeLife = Duration.ofMinutes(10);
    public volatile Duration accessTokenLife = Duration.ofHours(2);
    public volatile Duration refreshTokenLife = Duration.ofDays(180);
    /** Off: the refresh token keeps its value, as older documents allowed. */
    public volatile boolean rotation = true;
    /** How long a replaced refresh token is still taken. */
    public volatile Duration rotationGrace = Duration.ZERO;
    /** On: each refresh starts the refresh token's life anew; off: it counts from the consent. */
    public volatile boolean slidingRefresh;
    /** HTTP status of errors of the OAuth calls: 200 as observed, or 400, or 401. */
    public volatile int oauthErrorStatus = 200;

    // Shape of answers
    public volatile FailureData failureData = FailureData.EMPTY_OBJECT;
    public volatile String paramErrorCode = "invalid_params";
    public volatile MissingFieldScope missingFieldScope = MissingFieldScope.SCOPE_NOT_AUTHORIZED;
    /** Sent with a 429; none sends no such header, as TikTok documents none. */
    public volatile @Nullable Duration retryAfter;

    // Minute windows per user token
    public volatile boolean minuteWindows = true;
    public volatile int initsPerMinute = 6;
    public volatile int creatorInfosPerMinute = 20;
    public volatile int statusesPerMinute = 30;
    public volatile int displaysPerMinute = 600;

    // Caps
    public volatile Duration capWindow = Duration.ofHours(24);
    public volatile int postsPerCreator = 15;
    public volatile int pendingDrafts = 5;
    public volatile DraftCap draftCap = DraftCap.CONCURRENT;
    /** Distinct creators per cap window while unaudited. */
    public volatile int unauditedCreators = 5;
    /** Distinct creators per cap window once audited; at TikTok it comes from the audit's usage estimate. */
    public volatile int auditedCreators = 1_000;
    /** HTTP status of the cap and ban codes at init: 403 as documented, 200 as one integrator reports. */
    public volatile int capStatusAtInit = 403;

    public volatile UnauditedAudience unauditedAudience = UnauditedAudience.REFUSE;
    /** Privacy options every account is offered; none derives them from the account's privacy. */
    public volatile @Nullable List<String> privacyLevelOptions;

    // Receiving
    /** Read TikTok's "MB" as the narrower of both meanings in every bound. */
    public volatile boolean strictChunkBounds;
    /** Smallest chunk of several, in bytes; the strict bounds raise it to 5 MiB. */
    public volatile long minChunkBytes = 5_000_000;

    public volatile Duration uploadUrlLife = Duration.ofHours(1);
    /** Origin of upload URLs; none is the simulator's own. */
    public volatile @Nullable URI uploadOrigin;

    public volatile RePut rePut = RePut.RANGE_NOT_SATISFIABLE;
    /** Off: bytes are counted and thrown away, for measuring senders. */
    public volatile boolean sha256 = true;
    /** Off: a refused chunk's body is not read to its end, and the connection closes. */
    public volatile boolean drainRefusedChunks = true;

    // Processing
    /** From the last byte to the outcome; none is never. */
    public volatile @Nullable Duration processingDelay = Duration.ofSeconds(2);
    /** From completion of a public post to its id. */
    public volatile Duration moderationDelay = Duration.ofSeconds(3);

    public volatile PostIds postIds = PostIds.PUBLIC_ONLY;
    /** Prefixes from which {@code PULL_FROM_URL} may read. Nothing is fetched: such a job just succeeds after the delay. */
    public volatile List<String> verifiedUrlPrefixes = List.of();

    // Webhooks
    /** Where events go; none sends none. */
    public volatile @Nullable URI webhookUrl;
    /** First wait of the doubling retry; retries end 72 hours after the event. */
    public volatile Duration webhookBackoff = Duration.ofSeconds(10);

    public volatile Duration webhookStaleBy = Duration.ZERO;
    public volatile boolean webhookBadSignature;
    public volatile boolean webhookDuplicate;
    /** Every second event overtakes the one before it. */
    public volatile boolean webhookReorder;
    /** The older spelling {@code post.publish.publicaly_available}. */
    public volatile boolean webhookOldSpelling;

    /** The lifetimes that were documented until November 2026: a day and a year. */
    public void useLegacyLifetimes() {
        accessTokenLife = Duration.ofDays(1);
        refreshTokenLife = Duration.ofDays(365);
    }
}
