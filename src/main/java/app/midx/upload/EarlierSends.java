package app.midx.upload;

import app.midx.common.AccountId;
import app.midx.common.CreatorId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows a file again that a creator has sent before, also where it is erased by now. */
@Service
@Transactional(readOnly = true)
public class EarlierSends {

    /** Of which there is a post, or may come to be one. */
    private static final Set<UploadStatus> SENT = EnumSet.of(
            UploadStatus.SCHEDULED,
            UploadStatus.QUEUED,
            UploadStatus.SENDING,
            UploadStatus.PROCESSING,
            UploadStatus.IN_INBOX,
            UploadStatus.PUBLISHED,
            UploadStatus.UNCONFIRMED);

    private final UploadRepository uploads;

    EarlierSends(UploadRepository uploads) {
        this.uploads = uploads;
    }

    /**
     * The last one.
     *
     * @param sha256 of the file, in lower-case hex; null where it is not wholly here
     */
    public Optional<SentBefore> of(CreatorId owner, AccountId account, @Nullable String sha256) {
        String fingerprint = Fingerprint.of(owner, sha256);
        return fingerprint == null
                ? Optional.empty()
                : uploads.ofFile(owner.value(), account.value(), fingerprint, SENT, Limit.of(1)).stream()
                        .map(Upload::facts)
                        .map(facts -> new SentBefore(facts.id(), facts.status(), facts.statusText(), time(facts)))
                        .findFirst();
    }

    private static Instant time(UploadFacts facts) {
        return facts.status() == UploadStatus.SCHEDULED ? facts.requireScheduledFor() : facts.requireQueuedAt();
    }
}
