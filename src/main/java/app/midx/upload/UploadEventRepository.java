package app.midx.upload;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface UploadEventRepository extends Repository<UploadEvent, Long> {

    UploadEvent save(UploadEvent event);

    List<UploadEvent> findByUploadIdOrderById(UUID uploadId);
}
