package app.midx.bench;

import app.midx.account.AccountTokens;
import app.midx.account.ConnectedAccount;
import app.midx.common.UploadId;
import app.midx.delivery.DeliveredUploads;
import app.midx.simulator.Knobs;
import app.midx.simulator.TikTokSimulator;
import app.midx.testing.ConnectedCreators;
import app.midx.tiktok.ChunkPlan;
import app.midx.tiktok.PostInfo;
import app.midx.tiktok.PrivacyLevel;
import app.midx.tiktok.TikTokApi;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Creators with uploads that TikTok has taken in and never gets done with. */
class Crowd {

    private static final PostInfo ONLY_ME =
            new PostInfo("bench", PrivacyLevel.SELF_ONLY, true, true, true, null, false, false, false);
    private static final ChunkPlan VIDEO = ChunkPlan.of(1_000_000);

    private final TikTokSimulator tiktok;
    private final ConnectedCreators creators;
    private final AccountTokens tokens;
    private final TikTokApi api;
    private final DeliveredUploads delivered;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Random random = new Random(1);

    Crowd(
            TikTokSimulator tiktok,
            ConnectedCreators creators,
            AccountTokens tokens,
            TikTokApi api,
            JdbcClient database,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.tiktok = tiktok;
        this.creators = creators;
        this.tokens = tokens;
        this.api = api;
        this.delivered = new DeliveredUploads(database, clock);
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @return every upload by its publish_id */
    Map<String, UploadId> moveIn(PollingOptions options) {
        Knobs knobs = tiktok.knobs();
        knobs.unauditedCreators = Integer.MAX_VALUE;
        knobs.postsPerCreator = Integer.MAX_VALUE;
        knobs.minuteWindows = false;
        List<ConnectedAccount> accounts = IntStream.range(0, options.accounts())
                .mapToObj(number -> creators.connectSomebodyNew())
                .toList();
        Map<String, ConnectedAccount> posts = new HashMap<>();
        for (int number = 0; number < options.uploads(); number++) {
            ConnectedAccount account = accounts.get(number % accounts.size());
            posts.put(init(account), account);
        }
        knobs.minuteWindows = true;
        Map<String, UploadId> all = new HashMap<>();
        // At one stroke: an upload on its way without a job would be found by Midx and given one.
        transaction.executeWithoutResult(status ->
                posts.forEach((publishId, account) -> all.put(publishId, deliver(publishId, account, options))));
        tiktok.paceClock(options.pace());
        return all;
    }

    private String init(ConnectedAccount account) {
        return tokens.call(account.id(), token -> api.initDirectPost(token, ONLY_ME, VIDEO))
                .publishId();
    }

    private UploadId deliver(String publishId, ConnectedAccount account, PollingOptions options) {
        UploadId upload = delivered.write(account, publishId, VIDEO.size());
        delivered.schedule(upload, deliveredAt(clock.instant(), options), random);
        return upload;
    }

    /** Some are delivered only while the bench runs, so that there are young ones all the time. */
    private Instant deliveredAt(Instant now, PollingOptions options) {
        Duration ahead = options.warmUp().plus(options.length());
        boolean young = random.nextInt(100) < options.lastHour();
        long span = young
                ? Duration.ofHours(1).plus(ahead).toMillis()
                : Duration.ofHours(22).toMillis();
        Instant latest = young ? now.plus(ahead) : now.minus(Duration.ofHours(1));
        return latest.minusMillis(random.nextLong(span));
    }
}
