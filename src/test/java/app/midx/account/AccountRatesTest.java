package app.midx.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.midx.common.AccountId;
import app.midx.testing.MidxTest;
import app.midx.tiktok.RateWindow;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@MidxTest
class AccountRatesTest {

    @Autowired
    private JdbcClient database;

    @Autowired
    private AccountRates ofTheApplication;

    @Autowired
    private PlatformTransactionManager transactions;

    private final HandClock clock = new HandClock();
    private final AccountId account = AccountId.next();

    @Test
    void bothKindsOfInitAndEveryAccountHaveAWindowOfTheirOwn() {
        AccountRates rates = node().rates();
        assertThat(takeAll(rates, RateWindow.DIRECT_POST_INIT)).isEqualTo(2);

        assertThat(takeAll(rates, RateWindow.INBOX_INIT)).isEqualTo(2);
        rates.take(AccountId.next(), RateWindow.DIRECT_POST_INIT);
    }

    @Test
    void whoComesWhenTheExceptionSaysGetsAPermit() {
        AccountRates rates = node().rates();
        takeAll(rates, RateWindow.STATUS);
        Duration wait = refusal(rates, RateWindow.STATUS).untilNext();

        clock.advance(wait.minusMillis(1));
        assertThatThrownBy(() -> rates.take(account, RateWindow.STATUS)).isInstanceOf(RateWindowFullException.class);
        clock.advance(Duration.ofMillis(1));

        rates.take(account, RateWindow.STATUS);
    }

    @Test
    void theFirstPermitsOfAnAccountAreCountedThoughManyNodesBeginAtOnce() throws Exception {
        List<Callable<Integer>> nodes = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(number -> {
                    AccountRates rates = node().rates();
                    return () -> takeAll(rates, RateWindow.STATUS);
                })
                .toList();

        int all = 0;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> taken : threads.invokeAll(nodes)) {
                all += taken.get();
            }
        }

        assertThat(all).isEqualTo(RatePlan.atOnce(RateWindow.STATUS));
    }

    @Test
    void afterARefusalOfTikToksNobodyGetsAPermitForAMinuteOnAnyNode() {
        node().rates().exhausted(account, RateWindow.CREATOR_INFO);

        AccountRates other = node().rates();
        assertThat(refusal(other, RateWindow.CREATOR_INFO).untilNext()).isGreaterThanOrEqualTo(Duration.ofMinutes(1));
        clock.advance(Duration.ofSeconds(59));
        refusal(other, RateWindow.CREATOR_INFO);
        clock.advance(AccountRates.cost(RateWindow.CREATOR_INFO).multipliedBy(2).plusSeconds(1));
        other.take(account, RateWindow.CREATOR_INFO);
    }

    @Test
    void severalCallsThatAreRefusedTogetherCloseTheWindowForOneMinuteAltogether() {
        AccountRates rates = node().rates();
        rates.take(account, RateWindow.STATUS);
        IntStream.range(0, 10).forEach(number -> rates.exhausted(account, RateWindow.STATUS));
        clock.advance(Duration.ofSeconds(50));
        rates.exhausted(account, RateWindow.STATUS);

        assertThat(refusal(rates, RateWindow.STATUS).untilNext())
                .isBetween(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(1)
                                .plus(AccountRates.cost(RateWindow.STATUS).multipliedBy(2)));
    }

    @Test
    void whoSparesPermitsLeavesThemToTheOthers() {
        AccountRates rates = node().rates();
        int taken = 0;
        while (succeeds(() -> rates.takeSparing(account, RateWindow.CREATOR_INFO, 2))) {
            taken++;
        }

        assertThat(taken).isEqualTo(RatePlan.atOnce(RateWindow.CREATOR_INFO) - 2);
        assertThat(takeAll(rates, RateWindow.CREATOR_INFO)).isEqualTo(2);
    }

    @Test
    void lookingTakesNothing() {
        AccountRates rates = node().rates();
        IntStream.range(0, 20).forEach(number -> rates.require(account, RateWindow.INBOX_INIT));

        assertThat(takeAll(rates, RateWindow.INBOX_INIT)).isEqualTo(2);
        assertThatThrownBy(() -> rates.require(account, RateWindow.INBOX_INIT))
                .isInstanceOf(RateWindowFullException.class);
    }

    @Test
    void aTransactionThatFailsGivesNoPermitBack() {
        TransactionTemplate transaction = new TransactionTemplate(transactions);

        transaction.executeWithoutResult(status -> {
            takeAll(ofTheApplication, RateWindow.DIRECT_POST_INIT);
            status.setRollbackOnly();
        });

        refusal(ofTheApplication, RateWindow.DIRECT_POST_INIT);
    }

    @Test
    void bucketsOfAccountsAtRestAreClearedAwayAndNoOthers() {
        RateNode node = node();
        node.rates().exhausted(account, RateWindow.STATUS);
        clock.advance(RateWindowSweep.AT_REST.plusMillis(1));
        AccountId active = AccountId.next();
        node.rates().take(active, RateWindow.STATUS);

        node.rows().deleteIdle(RateWindowSweep.AT_REST);

        assertThat(node.rows().find(new RateKey(account, RateWindow.STATUS))).isEmpty();
        assertThat(node.rows().find(new RateKey(active, RateWindow.STATUS))).isPresent();
        assertThat(takeAll(node.rates(), RateWindow.STATUS)).isEqualTo(RatePlan.atOnce(RateWindow.STATUS));
    }

    @Test
    void aClockThatWasFarAheadAndIsSetRightHoldsNobodyUpForLongAndGivesNothingAway() {
        AccountRates rates = node().rates();
        clock.advance(Duration.ofHours(3));
        rates.take(account, RateWindow.STATUS);
        clock.advance(Duration.ofHours(-3));

        assertThat(refusal(rates, RateWindow.STATUS).untilNext())
                .isLessThanOrEqualTo(AccountRates.cost(RateWindow.STATUS));
    }

    private RateNode node() {
        return RateNode.on(database, clock);
    }

    private int takeAll(AccountRates rates, RateWindow window) {
        int taken = 0;
        while (succeeds(() -> rates.take(account, window))) {
            taken++;
        }
        return taken;
    }

    private RateWindowFullException refusal(AccountRates rates, RateWindow window) {
        return catchThrowableOfType(RateWindowFullException.class, () -> rates.take(account, window));
    }

    private static boolean succeeds(Runnable taking) {
        try {
            taking.run();
            return true;
        } catch (RateWindowFullException full) {
            return false;
        }
    }
}
