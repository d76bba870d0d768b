package app.midx.upload;

import static app.midx.upload.UploadStatus.CANCELLED;
import static app.midx.upload.UploadStatus.DRAFT;
import static app.midx.upload.UploadStatus.FAILED;
import static app.midx.upload.UploadStatus.IN_INBOX;
import static app.midx.upload.UploadStatus.NEEDS_ATTENTION;
import static app.midx.upload.UploadStatus.PROCESSING;
import static app.midx.upload.UploadStatus.PUBLISHED;
import static app.midx.upload.UploadStatus.QUEUED;
import static app.midx.upload.UploadStatus.SCHEDULED;
import static app.midx.upload.UploadStatus.SENDING;
import static app.midx.upload.UploadStatus.UNCONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UploadStatusTest {

    private static final Map<UploadStatus, Set<UploadStatus>> WAYS = Map.ofEntries(
            Map.entry(DRAFT, EnumSet.of(SCHEDULED, QUEUED)),
            Map.entry(SCHEDULED, EnumSet.of(SCHEDULED, QUEUED, NEEDS_ATTENTION, DRAFT, CANCELLED)),
            Map.entry(QUEUED, EnumSet.of(SENDING, FAILED, NEEDS_ATTENTION, CANCELLED)),
            Map.entry(SENDING, EnumSet.complementOf(EnumSet.of(DRAFT, SCHEDULED, SENDING))),
            Map.entry(PROCESSING, EnumSet.of(QUEUED, IN_INBOX, PUBLISHED, FAILED, NEEDS_ATTENTION, UNCONFIRMED)),
            Map.entry(IN_INBOX, EnumSet.of(PUBLISHED, FAILED)),
            Map.entry(PUBLISHED, EnumSet.of(PUBLISHED)),
            Map.entry(FAILED, EnumSet.of(QUEUED, DRAFT)),
            Map.entry(NEEDS_ATTENTION, EnumSet.allOf(UploadStatus.class)),
            Map.entry(UNCONFIRMED, EnumSet.of(IN_INBOX, PUBLISHED, FAILED)),
            Map.entry(CANCELLED, EnumSet.noneOf(UploadStatus.class)));

    @ParameterizedTest
    @EnumSource
    void anUploadGoesOnlyWhereItMay(UploadStatus from) {
        for (UploadStatus to : UploadStatus.values()) {
            assertThat(from.canBecome(to))
                    .as(from + " to " + to)
                    .isEqualTo(WAYS.get(from).contains(to));
        }
    }
}
