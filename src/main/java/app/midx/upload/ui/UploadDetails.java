package app.midx.upload.ui;

import app.midx.account.ConnectedAccount;
import app.midx.common.Explanation;
import app.midx.common.SameAgain;
import app.midx.media.StagedMedia;
import app.midx.tiktok.CapSettings;
import app.midx.upload.Explanations;
import app.midx.upload.Meter;
import app.midx.upload.TimelineEntry;
import app.midx.upload.UploadFacts;
import app.midx.upload.UploadPost;
import app.midx.upload.UploadStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the page of one upload shows.
 *
 * @param account null where none is chosen, or it is not connected any more
 * @param posts the public ones, oldest first
 * @param cap the one of TikTok's that stopped it; null where none did
 * @param caps TikTok's numbers
 * @param arriving its video, where that is still on its way to Midx
 * @param mayBeSentAgain whether it is certain that nothing of it is, or can become, a post
 */
record UploadDetails(
        UploadFacts upload,
        @Nullable ConnectedAccount account,
        List<TimelineEntry> timeline,
        List<UploadPost> posts,
        @Nullable Meter cap,
        CapSettings caps,
        @Nullable StagedMedia arriving,
        boolean mayBeSentAgain) {

    private static final String NO_REASON = "midx_no_reason";

    String failureCode() {
        return upload.failureCode() == null || upload.failureCode().isBlank() ? NO_REASON : upload.failureCode();
    }

    Explanation failure() {
        return Explanations.of(failureCode());
    }

    /** Stopped, for whatever reason, without having become a post as far as anybody knows. */
    boolean didNotGetThrough() {
        return upload.status() == UploadStatus.FAILED || upload.status() == UploadStatus.NEEDS_ATTENTION;
    }

    /** Whether the very same may be sent once more, and that is of any use. */
    boolean offersSameAgain() {
        return mayBeSentAgain && upload.media() != null && failure().sameAgain() != SameAgain.NEVER;
    }

    /** The posts are numbered only where there are several. */
    int numberOf(long postId) {
        return posts.stream().map(UploadPost::postId).toList().indexOf(postId) + 1;
    }

    /** The account's handle; null where TikTok did not tell it, so that there can be no link. */
    @Nullable
    String username() {
        return account == null ? null : account.username();
    }
}
