package app.midx.account.signin;

import app.midx.common.CreatorId;
import app.midx.security.CreatorSessions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which browsers stay signed in, and as whom. What a browser holds is stored as a hash only. */
@Service
@Transactional
class RememberedBrowsers {

    static final Duration LIFE = Duration.ofDays(60);
    private static final Duration TABS_OPENING = Duration.ofSeconds(60);
    private static final int RANDOM_BYTES = 32;

    private final RememberedBrowserRepository browsers;
    private final CreatorSessions sessions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RememberedBrowsers(RememberedBrowserRepository browsers, CreatorSessions sessions, Clock clock) {
        this.browsers = browsers;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** What the browser's cookie carries. */
    record Ticket(String series, String token) {}

    /** @param renewed the ticket to hand out; null where the one that was shown stays in use */
    record Recognised(CreatorId creator, @Nullable Ticket renewed) {}

    Ticket remember(CreatorId creator) {
        browsers.forgetExpired(clock.instant());
        Ticket ticket = new Ticket(secret(), secret());
        browsers.save(
                new RememberedBrowser(hash(ticket.series()), creator, hash(ticket.token()), clock.instant(), LIFE));
        return ticket;
    }

    /** Empty where the ticket is unknown, over, or stolen; then its creator's tickets and sessions all end, whoever holds them. */
    Optional<Recognised> recognise(Ticket shown) {
        Instant now = clock.instant();
        RememberedBrowser browser =
                browsers.findBySeriesHash(hash(shown.series())).orElse(null);
        if (browser == null) {
            return Optional.empty();
        }
        String shownHash = hash(shown.token());
        if (!browser.knows(shownHash)) {
            browsers.forgetAllOf(browser.creator().value());
            sessions.endAll(browser.creator());
            return Optional.empty();
        }
        if (browser.isExpired(now)) {
            browsers.forget(hash(shown.series()));
            return Optional.empty();
        }
        if (browser.wasRotatedJustNow(shownHash, now, TABS_OPENING)) {
            return Optional.of(new Recognised(browser.creator(), null));
        }
        Ticket next = new Ticket(shown.series(), secret());
        browser.rotate(shownHash, hash(next.token()), now, LIFE);
        return Optional.of(new Recognised(browser.creator(), next));
    }

    void forget(String series) {
        browsers.forget(hash(series));
    }

    private String secret() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String value) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
