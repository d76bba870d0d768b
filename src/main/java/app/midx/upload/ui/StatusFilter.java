package app.midx.upload.ui;

import app.midx.upload.UploadStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which uploads the list shows.
 *
 * @param key its name in the address, as in {@code ?status=published}
 * @param statuses empty for all of them
 */
record StatusFilter(String key, String label, Set<UploadStatus> statuses) {

    static final StatusFilter ALL = new StatusFilter("", "All", Set.of());

    /** Those that are offered. */
    static final List<StatusFilter> OFFERED = List.of(
            ALL,
            new StatusFilter("draft", "Drafts", Set.of(UploadStatus.DRAFT)),
            new StatusFilter("scheduled", "Scheduled", Set.of(UploadStatus.SCHEDULED)),
            new StatusFilter(
                    "under-way",
                    "On the way",
                    Set.of(UploadStatus.QUEUED, UploadStatus.SENDING, UploadStatus.PROCESSING)),
            new StatusFilter("in-inbox", "In your inbox", Set.of(UploadStatus.IN_INBOX)),
            new StatusFilter("published", "Published", Set.of(UploadStatus.PUBLISHED)),
            new StatusFilter(
                    "needs-a-look",
                    "Need a look",
                    Set.of(UploadStatus.FAILED, UploadStatus.NEEDS_ATTENTION, UploadStatus.UNCONFIRMED)),
            new StatusFilter("cancelled", "Cancelled", Set.of(UploadStatus.CANCELLED)));

    /** The offered filter of that name, or the one for a single status; everything where there is no such name. */
    static StatusFilter ofKey(String name) {
        String key = name.toLowerCase(Locale.ROOT).replace('_', '-');
        Optional<StatusFilter> offered =
                OFFERED.stream().filter(filter -> filter.key.equals(key)).findFirst();
        return offered.or(() -> single(key)).orElse(ALL);
    }

    private static Optional<StatusFilter> single(String key) {
        return Arrays.stream(UploadStatus.values())
                .filter(status -> key(status).equals(key))
                .findFirst()
                .map(status -> new StatusFilter(key, status.label(), Set.of(status)));
    }

    private static String key(UploadStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What to offer while this one is in use: itself too, where it came from the address alone. */
    List<StatusFilter> offered() {
        return OFFERED.contains(this)
                ? OFFERED
                : Stream.concat(OFFERED.stream(), Stream.of(this)).toList();
    }

    boolean shows(UploadStatus status) {
        return statuses.isEmpty() || statuses.contains(status);
    }
}
