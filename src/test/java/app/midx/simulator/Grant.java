package app.midx.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What one person allowed the app, from one consent to its end. */
final class Grant {

    final Account account;
    final List<String> scopes;
    final Instant consentedAt;
    boolean ended;

    Grant(Account account, List<String> scopes, Instant consentedAt) {
        this.account = account;
        this.scopes = scopes;
        this.consentedAt = consentedAt;
    }

    boolean allowsAnyOf(Set<String> wanted) {
        return wanted.isEmpty() || scopes.stream().anyMatch(wanted::contains);
    }
}
