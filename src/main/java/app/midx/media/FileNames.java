package app.midx.media;

import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import app.midx.common.SearchWords;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds a creator's own files by the names that their devices gave them. */
@Service
@Transactional(readOnly = true)
public class FileNames {

    private final JdbcClient jdbc;

    FileNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those whose names hold all of the words; of files that were erased nothing is known any more. */
    public List<MediaId> with(CreatorId owner, SearchWords words) {
        return jdbc.sql("SELECT id FROM media WHERE creator_id = :owner AND erased_at IS NULL AND "
                        + words.condition("file_name"))
                .param("owner", owner.bytes())
                .params(words.parameters())
                .query((row, number) -> {
                    ByteBuffer id = ByteBuffer.wrap(row.getBytes(1));
                    return new MediaId(new UUID(id.getLong(), id.getLong()));
                })
                .list();
    }
}
