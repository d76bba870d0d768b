package app.midx.upload;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredPostRepository extends Repository<StoredPost, StoredPost.Key> {

    StoredPost save(StoredPost post);

    @Query("select p from StoredPost p where p.key.uploadId = :upload order by p.firstSeenAt, p.key.postId")
    List<StoredPost> of(UUID upload);

    @Query(
            "select p from StoredPost p join Upload u on u.id = p.key.uploadId"
                    + " where u.id = :upload and u.creatorId = :owner and u.deletedAt is null order by p.firstSeenAt, p.key.postId")
    List<StoredPost> of(UUID owner, UUID upload);
}
