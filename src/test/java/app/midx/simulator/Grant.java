package app.midx.simulator;

import java.util.List;
import java.util.Set;

/** What one person allowed the app, from one consent to its end. */
final class Grant {

    final Account account;
    final List<String> scopes;
    boolean ended;

    Grant(Account account, List<String> scopes) {
        this.account = account;
        this.scopes = scopes;
    }

    boolean allowsAnyOf(Set<String> wanted) {
        return wanted.isEmpty() || scopes.stream().anyMatch(wanted::contains);
    }
}
