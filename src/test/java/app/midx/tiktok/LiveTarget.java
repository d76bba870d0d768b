package app.midx.tiktok;

import app.midx.common.Secret;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** TikTok itself, or a sandbox, with what {@code midx.contract.*} says. */
final class LiveTarget implements ContractTarget {

    static boolean isChosen() {
        return !property("api-url").isEmpty();
    }

    @Override
    public TikTokSettings settings() {
        Map<String, String> settings = new HashMap<>();
        for (String name : new String[] {"api-url", "client-key", "client-secret", "upload-hosts"}) {
            if (!property(name).isEmpty()) {
                settings.put(name, property(name));
            }
        }
        return TestClient.settings(settings);
    }

    @Override
    public Secret accessToken() {
        return Secret.of(property("access-token"));
    }

    @Override
    public Set<String> scopes() {
        String scopes = property("scopes");
        return scopes.isEmpty() ? Set.copyOf(settings().scopes()) : Scopes.parse(scopes);
    }

    @Override
    public boolean canRefresh() {
        return !property("client-secret").isEmpty();
    }

    @Override
    public boolean maySendDraft() {
        return sends().contains("draft");
    }

    @Override
    public boolean mayPost() {
        return sends().contains("post");
    }

    @Override
    public void whileProcessing() {}

    @Override
    public void verify() {}

    @Override
    public void close() {}

    private static Set<String> sends() {
        return Scopes.parse(property("sends"));
    }

    /** The environment is the place for secrets: test reports list system properties. */
    private static String property(String name) {
        String variable = "MIDX_CONTRACT_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
        return System.getProperty("midx.contract." + name, System.getenv().getOrDefault(variable, ""));
    }
}
