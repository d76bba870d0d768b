package app.midx.upload;

import static java.util.stream.Collectors.groupingBy;

import app.midx.common.AccountId;
import app.midx.common.UploadId;
import app.midx.upload.SendHistory.Init;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts what takes a place among TikTok's caps, and until when. */
@Component
@Transactional(readOnly = true)
class CapCount {

    static final Duration WINDOW = Duration.ofHours(24);

    private final UploadRepository uploads;
    private final SendHistory history;
    private final SpentPlaces spent;
    private final Clock clock;

    CapCount(UploadRepository uploads, SendHistory history, SpentPlaces spent, Clock clock) {
        this.uploads = uploads;
        this.history = history;
        this.spent = spent;
        this.clock = clock;
    }

    /**
     * When each of an account's places becomes free.
     *
     * @param sending the upload that is about to be sent: it counts what was sent before it, and not what waits behind it.
     *     Null for one that is about to be queued: whatever is queued has a place
     */
    public List<Instant> places(AccountId account, SendMode mode, @Nullable UploadId sending) {
        Instant now = clock.instant();
        Instant after = now.minus(WINDOW);
        List<Instant> freed = new ArrayList<>();
        spent.of(account, mode, after).forEach(at -> freed.add(at.plus(WINDOW)));
        Set<UploadId> queued = sending == null ? queued(account, mode) : Set.of();
        queued.forEach(upload -> freed.add(now.plus(WINDOW)));
        counted(history.inits(account, mode, after)).stream()
                // A queued upload, or the one in hand, has its place whether or not an earlier init was heard.
                .filter(init -> init.accepted()
                        || (!queued.contains(init.upload()) && !init.upload().equals(sending)))
                .forEach(init -> freed.add(init.at().plus(WINDOW)));
        return freed;
    }

    /**
     * When each account's place among the creators who post becomes free. Drafts take none.
     *
     * @param withQueued whether what is queued counts as well
     */
    public Map<AccountId, Instant> creators(boolean withQueued) {
        Instant now = clock.instant();
        Instant after = now.minus(WINDOW);
        Map<AccountId, Instant> latest = new HashMap<>(history.latestPosts(after));
        spent.latestPosts(after).forEach((account, at) -> latest.merge(account, at, CapCount::later));
        if (withQueued) {
            uploads.accountsWithQueued(SendMode.DIRECT_POST, UploadStatus.QUEUED)
                    .forEach(account -> latest.put(new AccountId(account), now));
        }
        latest.replaceAll((account, at) -> at.plus(WINDOW));
        return latest;
    }

    private List<Init> counted(List<Init> inits) {
        Set<UploadId> published = published(inits);
        return inits.stream().collect(groupingBy(Init::upload)).entrySet().stream()
                .flatMap(entry -> CountedInits.of(entry.getValue(), published.contains(entry.getKey())).stream())
                .toList();
    }

    private Set<UploadId> published(List<Init> inits) {
        List<UUID> drafts = inits.stream()
                .filter(init -> init.mode() == SendMode.INBOX_DRAFT)
                .map(init -> init.upload().value())
                .toList();
        return drafts.isEmpty() ? Set.of() : ids(uploads.idsIn(drafts, UploadStatus.PUBLISHED));
    }

    private Set<UploadId> queued(AccountId account, SendMode mode) {
        return ids(uploads.idsOfQueued(account.value(), mode, UploadStatus.QUEUED));
    }

    private static Set<UploadId> ids(List<UUID> values) {
        Set<UploadId> ids = new HashSet<>();
        values.forEach(value -> ids.add(new UploadId(value)));
        return ids;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
