package app.midx.simulator;

import java.time.Instant;
import java.util.List;

/** @param challenge empty when the authorize request carried none */
record AuthorizationCode(
        String value, Account account, List<String> scopes, String redirectUri, String challenge, Instant issuedAt) {}
