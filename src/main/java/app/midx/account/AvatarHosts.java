package app.midx.account;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From where pictures may be fetched: an address in an answer must not lead Midx into its own network.
 *
 * @param avatarHosts host suffixes that begin with a dot, over https; or whole loopback hosts, over plain http too
 */
@ConfigurationProperties("midx.tiktok")
record AvatarHosts(
        @DefaultValue({".tiktokcdn.com", ".tiktokcdn-us.com", ".tiktokcdn-eu.com", ".ibyteimg.com", ".byteimg.com"})
        List<String> avatarHosts) {

    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1");

    boolean allow(URI picture) {
        String host = picture.getHost() == null ? "" : picture.getHost().toLowerCase(Locale.ROOT);
        if (LOOPBACK.contains(host)) {
            return avatarHosts.contains(host) && List.of("http", "https").contains(picture.getScheme());
        }
        return "https".equals(picture.getScheme())
                && avatarHosts.stream().anyMatch(suffix -> suffix.startsWith(".") && host.endsWith(suffix));
    }
}
