package app.midx.testing;

import app.midx.account.ConnectedAccount;
import app.midx.account.Connections;
import app.midx.common.CreatorId;
import app.midx.simulator.Account;
import app.midx.simulator.TikTokSimulator;
import app.midx.tiktok.TikTokApi;
import app.midx.tiktok.TikTokOAuth;
import app.midx.tiktok.TikTokSettings;
import app.midx.tiktok.TokenGrant;
import java.util.Collection;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Connects the simulator's people to Midx without HTTP and a browser: real tokens, really sealed. */
public class ConnectedCreators {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final TikTokSimulator simulator;
    private final TikTokSettings settings;
    private final TikTokOAuth oauth;
    private final TikTokApi api;
    private final Connections connections;
    private final JdbcClient database;

    ConnectedCreators(
            TikTokSimulator simulator,
            TikTokSettings settings,
            TikTokOAuth oauth,
            TikTokApi api,
            Connections connections,
            JdbcClient database) {
        this.simulator = simulator;
        this.settings = settings;
        this.oauth = oauth;
        this.api = api;
        this.connections = connections;
        this.database = database;
    }

    /** @param person {@code mara} (private), {@code oskar} (public), or one that was added; always the same creator */
    public ConnectedAccount connect(String person) {
        return connect(person, settings.scopes(), null);
    }

    /** @param scopes what the person leaves switched on */
    public ConnectedAccount connect(String person, Collection<String> scopes) {
        return connect(person, scopes, null);
    }

    /** A further account of a creator who is there already. */
    public ConnectedAccount connectTo(CreatorId creator, String person) {
        return connect(person, settings.scopes(), creator);
    }

    /** Somebody whom no other test knows, with a private account. */
    public ConnectedAccount connectSomebodyNew() {
        return connect(addSomebodyNew().name);
    }

    /** Somebody at TikTok whom Midx has never seen, with a private account. */
    public Account addSomebodyNew() {
        String name = "person" + NUMBER.incrementAndGet();
        Account person = new Account(name, name + ".films", "Person " + name.substring(6), true);
        simulator.add(person);
        return person;
    }

    private ConnectedAccount connect(String person, Collection<String> scopes, @Nullable CreatorId creator) {
        TokenGrant grant = new SimulatedConsent(simulator).grant(oauth, person, scopes);
        ConnectedAccount account =
                connections.connect(grant, api.userInfo(grant.accessToken(), grant.scopes()), creator);
        // TikTok counts for each token, and this one is new: a test does not wait for what another has used up.
        database.sql("DELETE FROM rate_window WHERE account_id = :account")
                .param("account", account.id().bytes())
                .update();
        return account;
    }
}
