package app.midx.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The people of this TikTok; the first one is the consent page's suggestion. */
final class Accounts {

    private final Map<String, Account> byName = new LinkedHashMap<>();

    Accounts() {
        reset();
    }

    synchronized void reset() {
        byName.clear();
        add(new Account("mara", "mara.fields", "Mara Fields", true));
        add(new Account("oskar", "oskar.bakes", "Oskar Bakes", false));
    }

    synchronized void add(Account account) {
        byName.put(account.name, account);
    }

    synchronized @Nullable Account find(String name) {
        return byName.get(name);
    }

    Account get(String name) {
        Account account = find(name);
        if (account == null) {
            throw new IllegalArgumentException("The simulator has no account named " + name);
        }
        return account;
    }

    synchronized List<Account> all() {
        return new ArrayList<>(byName.values());
    }
}
