package app.midx.notification.push;

import app.midx.notification.TellLaterException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Speaks to push services (RFC 8030): one POST, no redirects, and of the answer only its head counts. */
@Component
class PushClient {

    private static final long LONGEST_ANSWER = 16_384;

    /** Push services that do not answer must leave the other jobs' threads alone. */
    private static final int AT_ONCE = 8;

    private final PushSettings settings;
    private final Vapid vapid;
    private final RetryAfter retryAfter;
    private final HttpClient http;
    private final Semaphore lines = new Semaphore(AT_ONCE);

    PushClient(PushSettings settings, Vapid vapid, RetryAfter retryAfter) {
        this.settings = settings;
        this.vapid = vapid;
        this.retryAfter = retryAfter;
        this.http = HttpClient.newBuilder()
                .connectTimeout(settings.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** What a push service made of a message. */
    enum Outcome {
        TAKEN,
        GONE,
        REFUSED
    }

    /**
     * Hands a message over.
     *
     * @param topic a later message with the same one takes the place of this, where it has not been delivered yet
     * @throws TellLaterException where the service is not there or asks for patience, and while too many others are waited for
     */
    Outcome send(URI endpoint, byte[] body, String topic, Urgency urgency, Duration timeToLive)
            throws GeneralSecurityException {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(settings.timeout())
                .header("Authorization", vapid.authorization(endpoint))
                .header("Content-Encoding", "aes128gcm")
                .header("Content-Type", "application/octet-stream")
                .header("TTL", String.valueOf(timeToLive.toSeconds()))
                .header("Urgency", urgency.name().toLowerCase(Locale.ROOT))
                .header("Topic", topic)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        HttpResponse<Void> answer = answerOnALine(request);
        int status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return Outcome.TAKEN;
        }
        if (status == 404 || status == 410) {
            return Outcome.GONE;
        }
        if (status == 429 || status >= 500) {
            throw new TellLaterException("a push service answered " + status, retryAfter.of(answer.headers()));
        }
        return Outcome.REFUSED;
    }

    private HttpResponse<Void> answerOnALine(HttpRequest request) {
        if (!lines.tryAcquire()) {
            throw new TellLaterException("too many pushes are waiting for an answer", Duration.ZERO);
        }
        try {
            return answer(request);
        } finally {
            lines.release();
        }
    }

    /** The request's own timeout ends with the head of the answer; a body that drips must not hold a worker either. */
    private HttpResponse<Void> answer(HttpRequest request) {
        CompletableFuture<HttpResponse<Void>> answer =
                http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.discarding(), LONGEST_ANSWER));
        try {
            return answer.get(settings.timeout().multipliedBy(2).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException noAnswer) {
            answer.cancel(true);
            // The address in the cause lets others write to this browser: it is not passed on.
            throw new TellLaterException("a push service did not answer", Duration.ZERO);
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new TellLaterException("Midx is stopping", Duration.ZERO);
        }
    }
}
