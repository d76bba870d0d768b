package app.midx.account.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where Midx is found from outside.
 *
 * @param publicUrl the base of the redirect URI that is registered with TikTok, such as {@code https://midx.example}; where it
 *     is not set, the address that the browser used is taken, which serves on one's own machine
 */
@ConfigurationProperties("midx")
record PublicUrl(@Nullable String publicUrl) {

    String base() {
        if (publicUrl == null || publicUrl.isBlank()) {
            return "{baseUrl}";
        }
        return publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
    }
}
