package app.midx.upload;

import app.midx.common.CreatorId;
import app.midx.common.UploadId;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What TikTok has made of a creator's own uploads. */
@Service
@Transactional(readOnly = true)
public class UploadPosts {

    private final StoredPostRepository posts;

    UploadPosts(StoredPostRepository posts) {
        this.posts = posts;
    }

    /** Every post that ever was public, oldest first; a draft can have become several. */
    public List<UploadPost> of(CreatorId owner, UploadId upload) {
        return posts.of(owner.value(), upload.value()).stream()
                .map(StoredPost::facts)
                .toList();
    }
}
