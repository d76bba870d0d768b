package app.midx.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.midx.account.AccountRates;
import app.midx.account.ConnectedAccount;
import app.midx.account.RateWindowFullException;
import app.midx.simulator.Fault;
import app.midx.simulator.Operation;
import app.midx.simulator.TikTokSimulator;
import app.midx.testing.ConnectedCreators;
import app.midx.testing.MidxTest;
import app.midx.testing.SettableClock;
import app.midx.tiktok.RateWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A creator who opens the composer more often than TikTok answers. */
@MidxTest
class PostingDeskTest {

    @Autowired
    private TikTokSimulator tiktok;

    @Autowired
    private ConnectedCreators creators;

    @Autowired
    private AccountRates rates;

    @Autowired
    private PostingDesk desk;

    @Autowired
    private SettableClock clock;

    private ConnectedAccount account;

    @BeforeEach
    void connect() {
        tiktok.reset();
        account = creators.connectSomebodyNew();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void openingTheComposerAgainAndAgainEndsInAnExplanationAndLeavesPermitsToSends() {
        List<PostingTerms> answers = openUntilRefused();

        assertThat(answers).hasSizeGreaterThan(5);
        assertThat(answers.getLast().creator()).isNull();
        assertThat(answers.getLast().refusal()).isEqualTo("midx_rate_window");
        rates.take(account.id(), RateWindow.CREATOR_INFO);
        rates.take(account.id(), RateWindow.CREATOR_INFO);
        assertThat(tiktok.violations()).isEmpty();
    }

    @Test
    void whoeverHasBeenShownTheComposerCanPressTheButton() {
        openUntilRefused();

        assertThat(desk.termsForPress(account.owner(), account.id())
                        .orElseThrow()
                        .creator())
                .isNotNull();
        rates.take(account.id(), RateWindow.CREATOR_INFO);
        rates.take(account.id(), RateWindow.CREATOR_INFO);
        assertThat(tiktok.violations()).isEmpty();
    }

    @Test
    void whoWaitsAMinuteIsAnsweredAgain() {
        openUntilRefused();

        clock.advance(Duration.ofMinutes(1));

        assertThat(open().creator()).isNotNull();
    }

    @Test
    void whoeverHasToWaitForAMomentAloneIsAnsweredAfterIt() {
        openUntilRefused();
        clock.advance(AccountRates.cost(RateWindow.CREATOR_INFO).minusMillis(500));

        assertThat(open().creator()).isNotNull();
    }

    @Test
    void whereTikTokItselfSaysThatTheWindowIsFullNobodyAsksForAMinute() {
        tiktok.enqueue(Fault.error(Operation.CREATOR_INFO, 429, "rate_limit_exceeded"));

        assertThat(open().refusal()).isEqualTo("rate_limit_exceeded");

        assertThat(open().refusal()).isEqualTo("midx_rate_window");
        assertThatThrownBy(() -> rates.take(account.id(), RateWindow.CREATOR_INFO))
                .isInstanceOf(RateWindowFullException.class);
    }

    private List<PostingTerms> openUntilRefused() {
        List<PostingTerms> answers = new ArrayList<>();
        do {
            answers.add(open());
        } while (answers.getLast().refusal() == null);
        return answers;
    }

    private PostingTerms open() {
        return desk.terms(account.owner(), account.id()).orElseThrow();
    }
}
