package app.midx.upload;

import static app.midx.upload.UploadStatus.CANCELLED;
import static app.midx.upload.UploadStatus.DRAFT;
import static app.midx.upload.UploadStatus.FAILED;
import static app.midx.upload.UploadStatus.IN_INBOX;
import static app.midx.upload.UploadStatus.NEEDS_ATTENTION;
import static app.midx.upload.UploadStatus.PROCESSING;
import static app.midx.upload.UploadStatus.PUBLISHED;
import static app.midx.upload.UploadStatus.QUEUED;
import static app.midx.upload.UploadStatus.SENDING;
import static app.midx.upload.UploadStatus.UNCONFIRMED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UploadStatusTest {

    private static final Map<UploadStatus, Set<UploadStatus>> WAYS = Map.of(
            DRAFT, EnumSet.of(QUEUED),
            QUEUED, EnumSet.of(SENDING, FAILED, NEEDS_ATTENTION, CANCELLED),
            SENDING, EnumSet.complementOf(EnumSet.of(DRAFT, SENDING)),
            PROCESSING, EnumSet.of(QUEUED, IN_INBOX, PUBLISHED, FAILED, NEEDS_ATTENTION, UNCONFIRMED),
            IN_INBOX, EnumSet.of(PUBLISHED, FAILED),
            PUBLISHED, EnumSet.of(PUBLISHED),
            FAILED, EnumSet.of(QUEUED, DRAFT),
            NEEDS_ATTENTION, EnumSet.complementOf(EnumSet.of(SENDING, NEEDS_ATTENTION)),
            UNCONFIRMED, EnumSet.of(IN_INBOX, PUBLISHED, FAILED),
            CANCELLED, EnumSet.noneOf(UploadStatus.class));

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
