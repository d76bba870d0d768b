package app.midx.simulator;

import java.util.Optional;
import java.util.Set;

/** What a client can ask of TikTok, by the names that faults, the journal and the control API use. */
public enum Operation {
    AUTHORIZE("", "/v2/auth/authorize/", Style.PAGE),
    TOKEN("POST", "/v2/oauth/token/", Style.OAUTH),
    REVOKE("POST", "/v2/oauth/revoke/", Style.OAUTH),
    USER_INFO("GET", "/v2/user/info/", Style.API),
    CREATOR_INFO("POST", "/v2/post/publish/creator_info/query/", Style.API, "video.publish"),
    VIDEO_INIT("POST", "/v2/post/publish/video/init/", Style.API, "video.publish"),
    INBOX_INIT("POST", "/v2/post/publish/inbox/video/init/", Style.API, "video.upload"),
    STATUS("POST", "/v2/post/publish/status/fetch/", Style.API, "video.publish", "video.upload"),
    CANCEL("POST", "/v2/post/publish/cancel/", Style.API, "video.publish", "video.upload"),
    VIDEO_LIST("POST", "/v2/video/list/", Style.API, "video.list"),
    VIDEO_QUERY("POST", "/v2/video/query/", Style.API, "video.list"),
    UPLOAD("PUT", "/upload", Style.UPLOAD),
    /** Not a request: the processing after the last byte. A fault's code is its {@code fail_reason}. */
    PROCESSING("-", "", Style.INSIDE),
    /** Not a request: the moderation of a public post. A fault's code is its {@code fail_reason}. */
    MODERATION("-", "", Style.INSIDE);

    enum Style {
        PAGE,
        OAUTH,
        API,
        UPLOAD,
        INSIDE
    }

    final String method;
    final String path;
    final Style style;
    /** One of these must have been granted; none needed when empty. */
    final Set<String> anyOfScopes;

    Operation(String method, String path, Style style, String... anyOfScopes) {
        this.method = method;
        this.path = path;
        this.style = style;
        this.anyOfScopes = Set.of(anyOfScopes);
    }

    static Optional<Operation> of(String method, String path) {
        // The consent page is a web page, and as such found without its last slash too; the API is not.
        if (path.equals(AUTHORIZE.path) || path.concat("/").equals(AUTHORIZE.path)) {
            return method.equals("GET") || method.equals("POST") ? Optional.of(AUTHORIZE) : Optional.empty();
        }
        for (Operation operation : values()) {
            if (operation.method.equals(method) && operation.path.equals(path)) {
                return Optional.of(operation);
            }
        }
        return Optional.empty();
    }

    /** Requests a minute for one user token. TikTok: Content Posting API pages and API Rate Limits. */
    int perMinute(Knobs knobs) {
        return switch (this) {
            case CREATOR_INFO -> knobs.creatorInfosPerMinute;
            case VIDEO_INIT, INBOX_INIT -> knobs.initsPerMinute;
            case STATUS -> knobs.statusesPerMinute;
            case USER_INFO, VIDEO_LIST, VIDEO_QUERY -> knobs.displaysPerMinute;
            default -> Integer.MAX_VALUE;
        };
    }
}
