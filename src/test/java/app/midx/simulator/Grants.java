package app.midx.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Codes and tokens. Guarded by the world's monitor. TikTok: Manage User Access Tokens, revision of November 2026. */
final class Grants {

    private record Access(Grant grant, Instant expiresAt) {}

    private record Refresh(
            Grant grant, Instant expiresAt, @Nullable Instant replacedAt, boolean heard) {}

    private final World world;
    private final Map<String, AuthorizationCode> codes = new HashMap<>();
    private final Map<String, AuthorizationCode> usedCodes = new HashMap<>();
    private final Map<String, Access> accessTokens = new HashMap<>();
    private final Map<String, Refresh> refreshTokens = new HashMap<>();

    Grants(World world) {
        this.world = world;
        world.memory.read().forEach(this::recall);
    }

    AuthorizationCode newCode(Account account, List<String> scopes, String redirectUri, String challenge) {
        AuthorizationCode code =
                new AuthorizationCode(Opaque.code(), account, scopes, redirectUri, challenge, world.now());
        codes.put(code.value(), code);
        return code;
    }

    @Nullable
    AuthorizationCode code(String value) {
        AuthorizationCode code = codes.get(value);
        return code == null || code.issuedAt().plus(world.knobs.codeLife).isBefore(world.now()) ? null : code;
    }

    boolean wasUsed(String code) {
        return usedCodes.containsKey(code);
    }

    void use(AuthorizationCode code) {
        codes.remove(code.value());
        usedCodes.put(code.value(), code);
    }

    TokenPair open(Account account, List<String> scopes) {
        Instant now = world.now();
        return issue(new Grant(account, scopes), Opaque.token("rft."), now.plus(world.knobs.refreshTokenLife), now);
    }

    /** A new pair for a refresh token, or null when the token is not good any more. */
    @Nullable
    TokenPair refresh(String token, boolean heard) {
        Instant now = world.now();
        Refresh refresh = refreshTokens.get(token);
        if (refresh == null || refresh.grant().ended || !refresh.expiresAt().isAfter(now)) {
            return null;
        }
        Instant replacedAt = refresh.replacedAt();
        if (replacedAt != null && !replacedAt.plus(world.knobs.rotationGrace).isAfter(now)) {
            if (refresh.heard()) {
                world.violations.add("refresh-token-reuse", "A replaced refresh token was sent again.");
            }
            return null;
        }
        Instant expiresAt = world.knobs.slidingRefresh ? now.plus(world.knobs.refreshTokenLife) : refresh.expiresAt();
        if (!world.knobs.rotation) {
            return issue(refresh.grant(), token, expiresAt, now);
        }
        if (replacedAt == null) {
            refreshTokens.put(token, new Refresh(refresh.grant(), refresh.expiresAt(), now, heard));
        }
        return issue(refresh.grant(), Opaque.token("rft."), expiresAt, now);
    }

    @Nullable
    Grant byAccessToken(String token) {
        Access access = accessTokens.get(token);
        return access == null || access.grant().ended || !access.expiresAt().isAfter(world.now())
                ? null
                : access.grant();
    }

    /** Whose token it is or was, good or not. */
    @Nullable
    Account owner(String token) {
        Access access = accessTokens.get(token);
        Refresh refresh = refreshTokens.get(token);
        if (access != null) {
            return access.grant().account;
        }
        return refresh == null ? null : refresh.grant().account;
    }

    /** Ends every grant of an account; the tokens are dead from now on. */
    void endAll(Account account) {
        accessTokens.values().stream()
                .map(Access::grant)
                .filter(grant -> grant.account == account)
                .forEach(grant -> grant.ended = true);
        remember();
    }

    void clear() {
        codes.clear();
        usedCodes.clear();
        accessTokens.clear();
        refreshTokens.clear();
        remember();
    }

    private TokenPair issue(Grant grant, String refreshToken, Instant refreshExpiresAt, Instant now) {
        String accessToken = Opaque.token("act.");
        accessTokens.put(accessToken, new Access(grant, now.plus(world.knobs.accessTokenLife)));
        refreshTokens.put(refreshToken, new Refresh(grant, refreshExpiresAt, null, false));
        remember();
        return new TokenPair(
                grant, accessToken, world.knobs.accessTokenLife, refreshToken, Duration.between(now, refreshExpiresAt));
    }

    private void recall(Memory.Consent consent) {
        Account account = world.accounts.find(consent.account());
        if (account != null) {
            Grant grant = new Grant(account, consent.scopes());
            consent.accessTokens().forEach((token, end) -> accessTokens.put(token, new Access(grant, end)));
            consent.refreshTokens()
                    .forEach((token, end) -> refreshTokens.put(token, new Refresh(grant, end, null, false)));
        }
    }

    private void remember() {
        if (!world.memory.isKept()) {
            return;
        }
        Map<Grant, Memory.Consent> consents = new LinkedHashMap<>();
        refreshTokens.forEach((token, refresh) -> {
            if (refresh.replacedAt() == null) {
                consentOf(refresh.grant(), consents).refreshTokens().put(token, refresh.expiresAt());
            }
        });
        accessTokens.forEach((token, access) -> {
            if (access.expiresAt().isAfter(world.now())) {
                consentOf(access.grant(), consents).accessTokens().put(token, access.expiresAt());
            }
        });
        consents.keySet().removeIf(grant -> grant.ended);
        world.memory.write(List.copyOf(consents.values()));
    }

    private static Memory.Consent consentOf(Grant grant, Map<Grant, Memory.Consent> consents) {
        return consents.computeIfAbsent(
                grant, g -> new Memory.Consent(g.account.name, g.scopes, new HashMap<>(), new HashMap<>()));
    }
}
