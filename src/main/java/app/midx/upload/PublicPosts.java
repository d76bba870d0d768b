package app.midx.upload;

import app.midx.common.UploadId;
import app.midx.upload.PostChange.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps every public post that TikTok has ever named for an upload. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PublicPosts {

    private final StoredPostRepository posts;

    PublicPosts(StoredPostRepository posts) {
        this.posts = posts;
    }

    /** @param changes in the order in which they are to be told; empty where all is as it was */
    record Comparison(boolean everPublic, List<PostChange> changes) {}

    /** Compares what is kept with the posts that are public now, and keeps the difference. The upload's row is held meanwhile. */
    public Comparison keep(UploadId upload, Collection<Long> publicNow, Instant now) {
        List<PostChange> changes = new ArrayList<>();
        // By id, as they are numbered for people where they are first seen together.
        Set<Long> unseen = new TreeSet<>(publicNow);
        List<StoredPost> kept = posts.of(upload.value());
        for (StoredPost post : kept) {
            UploadPost before = post.facts();
            boolean isPublic = unseen.remove(before.postId());
            if (before.isPublic() && !isPublic) {
                post.gone(now);
                changes.add(new PostChange(before.postId(), Kind.NO_LONGER_PUBLIC));
            } else if (!before.isPublic() && isPublic) {
                post.back();
                changes.add(new PostChange(before.postId(), Kind.PUBLIC_AGAIN));
            }
        }
        for (long post : unseen) {
            posts.save(new StoredPost(upload, post, now));
            changes.add(new PostChange(post, Kind.BECAME_PUBLIC));
        }
        return new Comparison(!kept.isEmpty() || !unseen.isEmpty(), changes);
    }
}
