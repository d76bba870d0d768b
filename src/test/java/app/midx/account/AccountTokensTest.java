package app.midx.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.midx.common.AccountId;
import app.midx.common.Secret;
import app.midx.simulator.Fault;
import app.midx.simulator.Operation;
import app.midx.simulator.TikTokSimulator;
import app.midx.testing.ConnectedCreators;
import app.midx.testing.MidxTest;
import app.midx.testing.SettableClock;
import app.midx.tiktok.TikTokApi;
import app.midx.tiktok.TikTokOAuth;
import app.midx.tiktok.TikTokRefusedException;
import app.midx.tiktok.TikTokSettings;
import app.midx.tiktok.TikTokUnreachableException;
import app.midx.tiktok.TokenGrant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tokens that end, are refused, get lost on the way or are tampered with. */
@MidxTest
class AccountTokensTest {

    private static final Duration UNTIL_WORN = Duration.ofMinutes(111);

    @Autowired
    private ConnectedCreators creators;

    @Autowired
    private AccountTokens tokens;

    @Autowired
    private AccountStore store;

    @Autowired
    private TokenVault vault;

    @Autowired
    private TikTokOAuth oauth;

    @Autowired
    private TikTokApi api;

    @Autowired
    private TikTokSettings settings;

    @Autowired
    private TikTokAccountRepository accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TikTokSimulator simulator;

    @Autowired
    private SettableClock clock;

    private AccountId account;

    @BeforeEach
    void connect() {
        simulator.reset();
        account = creators.connect("mara").id();
    }

    @AfterEach
    void setTheClockRight() {
        clock.reset();
        simulator.reset();
    }

    @Test
    void aFreshTokenIsLentAsItIs() {
        String first = lent();
        clock.advance(UNTIL_WORN.minusMinutes(2));

        assertThat(lent()).isEqualTo(first);
        assertThat(refreshes()).isZero();
    }

    @Test
    void aTokenIsRefreshedBeforeItEnds() {
        String first = lent();
        clock.advance(UNTIL_WORN);

        String second = lent();

        assertThat(second).isNotEqualTo(first);
        assertThat(lent()).isEqualTo(second);
        assertThat(refreshes()).isOne();
    }

    @Test
    void aWornTokenIsRefreshedOnceForTwentyCallsAtATime() throws Exception {
        String worn = lent();
        clock.advance(UNTIL_WORN);

        List<String> lent = atOnce(20, this::lent);

        assertThat(lent).hasSize(20).containsOnly(lent()).doesNotContain(worn);
        assertThat(refreshes()).isOne();
        assertThat(simulator.violations()).isEmpty();
    }

    @Test
    void twoNodesRefreshOnce() throws Exception {
        simulator.enqueue(Fault.delay(Operation.TOKEN, Duration.ofMillis(300)));
        SealedTokens worn = store.tokens(account);
        TokenRefresh oneNode = new TokenRefresh(store, vault, oauth, settings);
        TokenRefresh otherNode = new TokenRefresh(store, vault, oauth, settings);
        List<TokenRefresh> nodes = new ArrayList<>(List.of(oneNode, otherNode));

        List<SealedTokens> replaced = atOnce(2, () -> takeOne(nodes).replace(account, worn));

        assertThat(replaced).containsOnly(store.tokens(account)).doesNotContain(worn);
        assertThat(refreshes()).isOne();
    }

    @Test
    void aNodeThatDiedWhileRefreshingGivesWay() {
        SealedTokens worn = store.tokens(account);
        store.takeRefreshLease(account, new RefreshLease(), Duration.ofMinutes(2));
        clock.advance(Duration.ofMinutes(2).plusSeconds(1));

        new TokenRefresh(store, vault, oauth, settings).replace(account, worn);

        assertThat(refreshes()).isOne();
    }

    @Test
    void aPairThatANodeHadStoredBeforeItDiedIsUsedAtOnce() {
        SealedTokens worn = store.tokens(account);
        store.takeRefreshLease(account, new RefreshLease(), Duration.ofMinutes(2));
        SealedTokens stored = store.replace(account, worn, vault.seal(account, refreshed(worn)));

        assertThat(new TokenRefresh(store, vault, oauth, settings).replace(account, worn))
                .isEqualTo(stored);
        assertThat(refreshes()).isOne();
    }

    @Test
    void aPairThatDiedWithItsNodeIsMadeGoodWhereTikTokStillTakesTheOldToken() {
        simulator.knobs().rotationGrace = Duration.ofMinutes(5);
        dieWithAnAnswer();

        assertThat(lent()).isNotEmpty();

        assertThat(refreshes()).isEqualTo(2);
        assertThat(state()).isEqualTo(AccountState.CONNECTED);
        assertThat(simulator.violations()).isEmpty();
    }

    /** TikTok documents no grace: the only copy of the new pair is gone, and only its owner can bring the account back. */
    @Test
    void aPairThatDiedWithItsNodeIsAskedForAnewWhereTikTokTakesTheOldTokenNoMore() {
        dieWithAnAnswer();

        assertThatThrownBy(this::lent).isInstanceOf(ReconnectNeededException.class);

        assertThat(state()).isEqualTo(AccountState.RECONNECT);
        assertThat(creators.connect("mara").id()).isEqualTo(account);
        assertThat(lent()).isNotEmpty();
    }

    /** Somebody is killed after TikTok has answered and before the answer is written down. */
    private void dieWithAnAnswer() {
        store.takeRefreshLease(account, new RefreshLease(), Duration.ofMinutes(2));
        refreshed(store.tokens(account));
        clock.advance(UNTIL_WORN);
    }

    private TokenGrant refreshed(SealedTokens worn) {
        return oauth.refresh(vault.refreshToken(account, worn));
    }

    @Test
    void theNewPairIsStoredBeforeItIsUsed() {
        clock.advance(UNTIL_WORN);

        String storedAtUse = tokens.call(account, token -> {
            assertThat(vault.accessToken(account, store.tokens(account))).isEqualTo(token);
            return vault.refreshToken(account, store.tokens(account)).reveal();
        });

        assertThat(oauth.refresh(Secret.of(storedAtUse)).accessToken()).isNotNull();
    }

    @Test
    void aTokenThatTikTokRefusesEarlyIsRefreshedAndTheCallRepeatedOnce() {
        String early = lent();
        simulator.advanceClock(Duration.ofHours(3));
        List<String> tried = new ArrayList<>();

        String nickname = tokens.call(account, token -> {
            tried.add(token.reveal());
            return api.creatorInfo(token).nickname();
        });

        assertThat(nickname).isEqualTo("Mara Fields");
        assertThat(tried).hasSize(2).startsWith(early).doesNotHaveDuplicates();
        assertThat(refreshes()).isOne();
    }

    @Test
    void aCallThatIsRefusedWithTheNewTokenTooIsNotRepeatedForEver() {
        simulator.enqueue(
                Fault.error(Operation.CREATOR_INFO, 401, "access_token_invalid").times(3));

        assertThatThrownBy(() -> tokens.call(account, api::creatorInfo))
                .isInstanceOf(TikTokRefusedException.class)
                .hasMessageContaining("access_token_invalid");
        assertThat(refreshes()).isOne();
        assertThat(state()).isEqualTo(AccountState.CONNECTED);
    }

    @Test
    void anotherRefusalIsTheCallersAffair() {
        simulator.enqueue(Fault.error(Operation.CREATOR_INFO, 429, "rate_limit_exceeded"));

        assertThatThrownBy(() -> tokens.call(account, api::creatorInfo)).hasMessageContaining("rate_limit_exceeded");
        assertThat(refreshes()).isZero();
    }

    @Test
    void onlyAConfirmedEndOfTheGrantDisconnects() {
        simulator.disconnect(simulator.account("mara"));
        clock.advance(UNTIL_WORN);

        assertThatThrownBy(this::lent).isInstanceOf(ReconnectNeededException.class);

        assertThat(state()).isEqualTo(AccountState.RECONNECT);
        assertThat(tokenColumns()).containsOnlyNulls();
        assertThatThrownBy(this::lent).isInstanceOf(ReconnectNeededException.class);
        assertThat(refreshes()).isOne();
    }

    @Test
    void connectingAnewBringsAnAccountBack() {
        simulator.disconnect(simulator.account("mara"));
        clock.advance(UNTIL_WORN);
        assertThatThrownBy(this::lent).isInstanceOf(ReconnectNeededException.class);

        assertThat(creators.connect("mara").id()).isEqualTo(account);

        assertThat(state()).isEqualTo(AccountState.CONNECTED);
        assertThat(lent()).isNotEmpty();
    }

    @Test
    void tokensOfAConsentGivenMeanwhileAreNotThrownAway() {
        SealedTokens worn = store.tokens(account);
        creators.connect("mara");
        SealedTokens anew = store.tokens(account);

        store.markForReconnecting(account, worn);

        assertThat(store.replace(account, worn, worn)).isEqualTo(anew);
        assertThat(state()).isEqualTo(AccountState.CONNECTED);
    }

    @Test
    void aLostAnswerIsMadeGoodByOneMoreTryWithTheOldToken() {
        simulator.knobs().rotationGrace = Duration.ofMinutes(1);
        simulator.enqueue(Fault.closedAfter(Operation.TOKEN));
        String worn = lent();
        clock.advance(UNTIL_WORN);

        assertThat(lent()).isNotEqualTo(worn);

        assertThat(refreshes()).isEqualTo(2);
        assertThat(state()).isEqualTo(AccountState.CONNECTED);
        assertThat(simulator.violations()).isEmpty();
    }

    @Test
    void aTikTokThatIsNotThereDisconnectsNobody() {
        clock.advance(UNTIL_WORN);
        for (Fault fault : List.of(
                Fault.closed(Operation.TOKEN).times(2),
                Fault.status(Operation.TOKEN, 503),
                Fault.garbage(Operation.TOKEN, 502, "<html>Bad gateway</html>"),
                Fault.garbage(Operation.TOKEN, 200, "<html>Maintenance</html>"),
                Fault.error(Operation.TOKEN, 500, "internal_error"),
                Fault.error(Operation.TOKEN, 429, "rate_limit_exceeded"),
                Fault.error(Operation.TOKEN, 401, "invalid_client"))) {
            simulator.enqueue(fault);

            assertThat(catchThrowable(this::lent))
                    .isInstanceOfAny(TikTokUnreachableException.class, TikTokRefusedException.class);
            assertThat(state()).as(fault.toString()).isEqualTo(AccountState.CONNECTED);
        }

        assertThat(lent()).isNotEmpty();
    }

    @Test
    void aTamperedTokenLeadsToReconnecting() {
        jdbc.sql("UPDATE tiktok_account SET access_token = CONCAT(access_token, 'AAAA') WHERE id = ?")
                .param(account.bytes())
                .update();

        assertThatThrownBy(this::lent).isInstanceOf(ReconnectNeededException.class);

        assertThat(state()).isEqualTo(AccountState.RECONNECT);
        assertThat(refreshes()).isZero();
    }

    @Test
    void tokensOfAnotherRowLeadToReconnecting() {
        AccountId other = creators.connect("oskar").id();
        clock.advance(UNTIL_WORN);
        jdbc.sql("UPDATE tiktok_account mine JOIN tiktok_account theirs ON theirs.id = ?"
                        + " SET mine.refresh_token = theirs.refresh_token WHERE mine.id = ?")
                .param(other.bytes())
                .param(account.bytes())
                .update();

        assertThatThrownBy(this::lent).isInstanceOf(ReconnectNeededException.class);

        assertThat(state()).isEqualTo(AccountState.RECONNECT);
        assertThat(refreshes()).isZero();
    }

    private String lent() {
        return tokens.call(account, Secret::reveal);
    }

    private AccountState state() {
        return accounts.findById(account.value()).orElseThrow().facts().state();
    }

    private List<Object> tokenColumns() {
        return new ArrayList<>(
                jdbc.sql("SELECT access_token, access_token_expires_at, refresh_token, refresh_token_expires_at"
                                + " FROM tiktok_account WHERE id = ?")
                        .param(account.bytes())
                        .query()
                        .singleRow()
                        .values());
    }

    private long refreshes() {
        return simulator.requests().stream()
                .filter(request -> request.operation() == Operation.TOKEN)
                .filter(request -> request.body().contains("grant_type=refresh_token"))
                .count();
    }

    private static synchronized TokenRefresh takeOne(List<TokenRefresh> nodes) {
        return nodes.removeFirst();
    }

    private static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> results = IntStream.range(0, threads)
                    .mapToObj(i -> pool.submit(() -> {
                        start.await();
                        return work.call();
                    }))
                    .toList();
            List<T> all = new ArrayList<>();
            for (Future<T> result : results) {
                all.add(result.get());
            }
            return all;
        }
    }
}
