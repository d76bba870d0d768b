package app.midx.account;

import app.midx.common.AccountId;
import app.midx.common.CreatorId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Midx's own copies of the accounts' pictures: TikTok's links live for hours, and a page that loaded them from TikTok would
 * tell TikTok who looks at it. A picture that cannot be had is simply missing; nothing depends on it.
 */
@Service
public class Avatars {

    private static final Logger log = LoggerFactory.getLogger(Avatars.class);

    private static final int MOST_BYTES = 1_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AvatarStore store;
    private final AvatarHosts hosts;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Avatars(AvatarStore store, AvatarHosts hosts) {
        this.store = store;
        this.hosts = hosts;
    }

    /** Fetches the picture in the background, so that nobody waits for it. */
    public void fetchLater(AccountId account, @Nullable URI picture) {
        if (picture != null && hosts.allow(picture)) {
            Thread.ofVirtual().name("avatar-" + account).start(() -> fetch(account, picture));
        }
    }

    Optional<byte[]> find(CreatorId owner, AccountId account) {
        return store.find(owner, account);
    }

    private void fetch(AccountId account, URI picture) {
        CompletableFuture<HttpResponse<byte[]>> coming = http.sendAsync(
                HttpRequest.newBuilder(picture).timeout(PATIENCE).build(),
                BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            HttpResponse<byte[]> answer = coming.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (answer.statusCode() == 200 && ImageType.of(answer.body()).isPresent()) {
                store.keep(account, answer.body());
            } else {
                log.info("The picture of account {} was not usable (HTTP {})", account, answer.statusCode());
            }
        } catch (ExecutionException | TimeoutException unreachable) {
            coming.cancel(true);
            log.info("The picture of account {} could not be fetched", account);
        } catch (InterruptedException stopping) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
        }
    }
}
