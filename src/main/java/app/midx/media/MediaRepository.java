package app.midx.media;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface MediaRepository extends Repository<Media, UUID> {

    Media save(Media media);

    Optional<Media> findById(UUID id);

    Optional<Media> findByIdAndCreatorId(UUID id, UUID creatorId);
}
