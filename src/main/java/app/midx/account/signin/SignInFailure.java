package app.midx.account.signin;

import app.midx.tiktok.TikTokError;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.springframework.security.oauth2.core.OAuth2Error;

/** Why somebody did not get in, as far as it makes a difference to what they can do about it. */
public enum SignInFailure {
    CANCELLED("access_denied"),
    NOT_INVITED("non_sandbox_target"),
    PROFILE_DENIED(),
    WRONG_STATE("authorization_request_not_found", "invalid_state_parameter", "invalid_redirect_uri_parameter"),
    CODE_EXPIRED("invalid_grant"),
    ACCOUNT_TAKEN(),
    TIKTOK_DOWN(
            "server_error",
            "temporarily_unavailable",
            "internal_error",
            "rate_limit_exceeded",
            "http_429",
            TikTokError.UNREADABLE_ANSWER),
    MIDX_MISCONFIGURED(
            "invalid_client",
            "invalid_scope",
            "unauthorized_client",
            "invalid_request",
            "unsupported_response_type",
            "unsupported_grant_type",
            "param_error"),
    UNKNOWN();

    private final Set<String> codes;

    SignInFailure(String... codes) {
        this.codes = Set.of(codes);
    }

    /** The failure behind an error value of TikTok's (TikTok: Login Kit, error handling) or of Spring Security's. */
    static SignInFailure of(String errorCode) {
        return Arrays.stream(values())
                .filter(failure ->
                        failure.codes.contains(errorCode) || failure.key().equals(errorCode))
                .findFirst()
                .orElse(errorCode.startsWith("http_5") ? TIKTOK_DOWN : UNKNOWN);
    }

    /** How the failure is named in an address. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static SignInFailure ofKey(String key) {
        return Arrays.stream(values())
                .filter(failure -> failure.key().equals(key))
                .findFirst()
                .orElse(UNKNOWN);
    }

    OAuth2Error asError() {
        return new OAuth2Error(key());
    }
}
