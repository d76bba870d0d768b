package app.midx.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.common.AccountId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final int PARALLEL = 8;

    private final Places places = new Places(new SendingSettings(PARALLEL, Duration.ZERO, 1));
    private final AccountId busy = AccountId.next();

    @Test
    void anothersFirstUploadGetsAPlaceAtOnceWhereFiftyOfOneCreatorAreQueued() {
        List<Places.Place> ofOne = takeAll(50, busy, places::tryTransfer);

        assertThat(ofOne).hasSize(PARALLEL / 2);
        assertThat(places.tryTransfer(AccountId.next())).isPresent();
    }

    @Test
    void manyFirstUploadsFillAllPlacesAndNoMore() {
        takeAll(50, busy, places::tryTransfer);

        assertThat(takeAll(20, null, places::tryTransfer)).hasSize(PARALLEL / 2);
    }

    @Test
    void aPlaceThatIsGivenBackGoesToAFirstUploadRatherThanToAFurtherOne() {
        List<Places.Place> ofOne = takeAll(50, busy, places::tryTransfer);
        takeAll(PARALLEL / 2, null, places::tryTransfer);

        ofOne.getFirst().close();

        assertThat(places.tryTransfer(busy)).isEmpty();
        assertThat(places.tryTransfer(AccountId.next())).isPresent();
    }

    @Test
    void anAccountWhoseTransfersAreAllDoneBeginsAnew() {
        takeAll(50, busy, places::tryTransfer).forEach(Places.Place::close);

        assertThat(takeAll(50, busy, places::tryTransfer)).hasSize(PARALLEL / 2);
    }

    @Test
    void aPlaceIsGivenBackOnceHoweverOftenItIsClosed() {
        Places one = new Places(new SendingSettings(1, Duration.ZERO, 1));
        Places.Place place = one.tryTransfer(busy).orElseThrow();

        place.close();
        place.close();

        assertThat(takeAll(3, null, one::tryTransfer)).hasSize(1);
    }

    @Test
    void whereThereIsOnePlaceItIsForWhoeverComesFirst() {
        Places one = new Places(new SendingSettings(1, Duration.ZERO, 1));

        assertThat(one.tryTransfer(busy)).isPresent();
        assertThat(one.tryTransfer(busy)).isEmpty();
        assertThat(one.tryTransfer(AccountId.next())).isEmpty();
    }

    @Test
    void theQuestionsOfOneAccountNeverHoldMoreThanAFewThreads() {
        assertThat(takeAll(50, busy, places::tryQuestion)).hasSize(4);
        assertThat(places.tryQuestion(AccountId.next())).isPresent();
    }

    @Test
    void questionsToATikTokThatHangsLeaveThreadsForEverythingElse() {
        assertThat(takeAll(200, null, places::tryQuestion)).hasSize(Places.QUESTIONS);
        assertThat(places.tryTransfer(busy)).isPresent();
    }

    @Test
    void noMorePlacesAreOutThanThereAreWhenManyComeAtOnce() throws InterruptedException {
        AtomicInteger out = new AtomicInteger();
        List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 2_000)
                    .forEach(number -> threads.execute(() -> {
                        AccountId account = number % 2 == 0 ? busy : AccountId.next();
                        places.tryTransfer(account).ifPresent(place -> {
                            seen.add(out.incrementAndGet());
                            Thread.yield();
                            out.decrementAndGet();
                            place.close();
                        });
                    }));
        }

        assertThat(seen).isNotEmpty().allMatch(count -> count <= PARALLEL);
        assertThat(takeAll(20, null, places::tryTransfer)).hasSize(PARALLEL);
    }

    /** @param account null for another one each time */
    private static List<Places.Place> takeAll(
            int times, AccountId account, Function<AccountId, Optional<Places.Place>> from) {
        return IntStream.range(0, times)
                .mapToObj(number -> from.apply(account == null ? AccountId.next() : account))
                .flatMap(Optional::stream)
                .toList();
    }
}
