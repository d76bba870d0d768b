package app.midx.tiktok;

import java.time.Duration;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * The connections to TikTok: one pool for calls and one for chunks, so that long transfers never keep a call waiting.
 * Each request is sent once: repeating is the decision of whoever knows what it would do.
 */
final class TikTokHttp implements AutoCloseable {

    private final CloseableHttpClient calls;
    private final CloseableHttpClient chunks;

    TikTokHttp(TikTokSettings settings) {
        this.calls = client(settings, settings.readTimeout());
        this.chunks = client(settings, settings.uploadTimeout());
    }

    HttpClient calls() {
        return calls;
    }

    HttpClient chunks() {
        return chunks;
    }

    @Override
    public void close() {
        calls.close(CloseMode.GRACEFUL);
        chunks.close(CloseMode.GRACEFUL);
    }

    private static CloseableHttpClient client(TikTokSettings settings, Duration silence) {
        Timeout connect = Timeout.of(settings.connectTimeout());
        Timeout answer = Timeout.of(silence);
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(settings.maxConnections())
                .setMaxConnPerRoute(settings.maxConnections())
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(connect).build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setSocketTimeout(answer)
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .setTimeToLive(TimeValue.ofMinutes(5))
                        .build())
                .setConnectionFactory(socket -> ManagedHttpClientConnectionFactory.builder()
                        .responseOutOfOrderStrategy(new EarlyAnswers())
                        .build()
                        .createConnection(socket))
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(connect)
                        .setResponseTimeout(answer)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Midx")
                .build();
    }
}
