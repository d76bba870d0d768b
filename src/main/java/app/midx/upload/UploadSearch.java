package app.midx.upload;

import java.util.Set;

/**
 * Which of a creator's uploads are wanted.
 *
 * @param statuses empty for all of them
 * @param text words that are all in the caption, or all in the name of the file; blank for any
 */
public record UploadSearch(Set<UploadStatus> statuses, String text, UploadOrder order) {

    boolean mayShow(UploadStatus status) {
        return statuses.isEmpty() || statuses.contains(status);
    }
}
