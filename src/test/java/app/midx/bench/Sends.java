package app.midx.bench;

import app.midx.account.ConnectedAccount;
import app.midx.account.Connections;
import app.midx.media.LinkedVideos;
import app.midx.testing.SimulatedConsent;
import app.midx.tiktok.PrivacyLevel;
import app.midx.tiktok.TikTokApi;
import app.midx.tiktok.TikTokOAuth;
import app.midx.tiktok.TikTokSettings;
import app.midx.tiktok.TokenGrant;
import app.midx.upload.SendMode;
import app.midx.upload.Submission;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadFeed;
import app.midx.upload.UploadForm;
import app.midx.upload.UploadNews;
import app.midx.upload.UploadStatus;
import app.midx.upload.Uploads;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** Uploads that wait for their sending to be measured: each of somebody else, since TikTok lets nobody begin many a minute. */
class Sends {

    private static final Set<UploadStatus> ON_THE_WAY =
            EnumSet.of(UploadStatus.QUEUED, UploadStatus.SENDING, UploadStatus.PROCESSING, UploadStatus.PUBLISHED);

    private final TikTokSettings settings;
    private final TikTokOAuth oauth;
    private final TikTokApi tiktok;
    private final Connections connections;
    private final LinkedVideos videos;
    private final Uploads uploads;
    private final Submission submission;
    private final UploadFeed feed;
    private final List<UploadFacts> staged = new ArrayList<>();
    private final AtomicReference<@Nullable RuntimeException> trouble = new AtomicReference<>();
    private int people;

    Sends(
            TikTokSettings settings,
            TikTokOAuth oauth,
            TikTokApi tiktok,
            Connections connections,
            LinkedVideos videos,
            Uploads uploads,
            Submission submission,
            UploadFeed feed) {
        this.settings = settings;
        this.oauth = oauth;
        this.tiktok = tiktok;
        this.connections = connections;
        this.videos = videos;
        this.uploads = uploads;
        this.submission = submission;
        this.feed = feed;
    }

    void stage(int count, Path video) throws IOException {
        staged.clear();
        for (int i = 0; i < count; i++) {
            ConnectedAccount account = connectSomebody();
            UploadFacts draft = uploads.newDraft(account.owner());
            staged.add(uploads.attach(account.owner(), draft.id(), videos.complete(account.owner(), video))
                    .orElseThrow());
        }
    }

    /** From the press of the button until it is written down that TikTok has all bytes of all, in seconds. */
    double send() {
        CountDownLatch delivered = new CountDownLatch(staged.size());
        List<UploadFeed.Subscription> subscriptions = staged.stream()
                .map(draft -> feed.subscribe(draft.owner(), news -> heard(news, delivered)))
                .toList();
        long start = System.nanoTime();
        trouble.set(null);
        staged.forEach(draft -> Thread.startVirtualThread(() -> submit(draft, delivered)));
        await(delivered);
        double seconds = (System.nanoTime() - start) / 1e9;
        subscriptions.forEach(UploadFeed.Subscription::end);
        return seconds;
    }

    /** Returns once all are published. */
    void rest() {
        for (UploadFacts upload : staged) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> uploads.find(upload.owner(), upload.id())
                            .filter(now -> now.status() == UploadStatus.PUBLISHED)
                            .isPresent());
        }
    }

    private ConnectedAccount connectSomebody() {
        SimulatedConsent consent = new SimulatedConsent(settings.authorizeUrl(), settings.clientKey());
        TokenGrant grant = consent.grant(oauth, People.name(people++), settings.scopes());
        return connections.connect(grant, tiktok.userInfo(grant.accessToken(), grant.scopes()), null);
    }

    private void submit(UploadFacts draft, CountDownLatch delivered) {
        try {
            submission.submit(draft.owner(), draft.id(), onlyMe(draft), null);
        } catch (RuntimeException refused) {
            giveUp(refused, delivered);
        }
    }

    private void giveUp(RuntimeException why, CountDownLatch delivered) {
        trouble.set(why);
        while (delivered.getCount() > 0) {
            delivered.countDown();
        }
    }

    private static UploadForm onlyMe(UploadFacts draft) {
        return new UploadForm(
                draft.form().account(),
                SendMode.DIRECT_POST,
                "How fast?",
                PrivacyLevel.SELF_ONLY,
                1_000,
                false,
                false,
                false,
                false,
                false,
                false,
                false);
    }

    private void heard(UploadNews news, CountDownLatch delivered) {
        if (news instanceof UploadNews.Changed(UploadFacts now)) {
            if (now.status() == UploadStatus.PROCESSING) {
                delivered.countDown();
            } else if (!ON_THE_WAY.contains(now.status())) {
                giveUp(new IllegalStateException(now.status() + ": " + now.failureCode()), delivered);
            }
        }
    }

    private void await(CountDownLatch delivered) {
        try {
            if (!delivered.await(10, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Not everything was delivered within ten minutes");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        RuntimeException why = trouble.get();
        if (why != null) {
            throw why;
        }
    }
}
