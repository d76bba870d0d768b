package app.midx.upload;

import app.midx.common.CreatorId;
import app.midx.common.UploadId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps cover pictures beside their uploads; the owner is part of every statement. */
@Component
@Transactional
class CoverStore {

    private final JdbcClient jdbc;

    CoverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Leaves out what comes late, for an upload whose video is erased already. The lock makes an erasure under way come first or last. */
    public boolean keep(CreatorId owner, UploadId upload, byte[] image) {
        return jdbc.sql("REPLACE INTO upload_cover (upload_id, image)"
                                + " SELECT id, :image FROM upload WHERE id = :upload AND creator_id = :owner"
                                + " AND (media_id IS NOT NULL OR finished_at IS NULL) LOCK IN SHARE MODE")
                        .param("image", image)
                        .param("upload", upload.bytes())
                        .param("owner", owner.bytes())
                        .update()
                > 0;
    }

    public void erase(UploadId upload) {
        jdbc.sql("DELETE FROM upload_cover WHERE upload_id = ?")
                .param(upload.bytes())
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<byte[]> find(CreatorId owner, UploadId upload) {
        return jdbc.sql("SELECT image FROM upload_cover JOIN upload ON upload.id = upload_id"
                        + " WHERE upload_id = :upload AND creator_id = :owner AND deleted_at IS NULL")
                .param("upload", upload.bytes())
                .param("owner", owner.bytes())
                .query(byte[].class)
                .optional();
    }
}
