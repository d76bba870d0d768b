package app.midx.upload;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A public post that TikTok has made of an upload. Posts that never were public are not known: TikTok tells no id of theirs
 * (TikTok: Get Post Status).
 *
 * @param postId 64 bits; a double could not hold it
 * @param firstSeenAt when Midx learned of it, which may be long after it was posted
 * @param goneSince when TikTok stopped counting it among the public ones; null while it is public
 */
public record UploadPost(
        long postId, Instant firstSeenAt, @Nullable Instant goneSince) {

    public boolean isPublic() {
        return goneSince == null;
    }

    /**
     * Where it is seen.
     *
     * @param username of the account, without its {@code @}
     */
    public String address(String username) {
        return "https://www.tiktok.com/@" + username + "/video/" + postId;
    }
}
