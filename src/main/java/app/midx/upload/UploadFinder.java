package app.midx.upload;

import static java.util.stream.Collectors.joining;

import app.midx.common.CreatorId;
import app.midx.common.MediaId;
import app.midx.common.SearchWords;
import app.midx.common.UploadId;
import app.midx.media.FileNames;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the database which uploads fit a search. */
@Component
class UploadFinder {

    private final JdbcClient jdbc;
    private final FileNames fileNames;

    UploadFinder(JdbcClient jdbc, FileNames fileNames) {
        this.jdbc = jdbc;
        this.fileNames = fileNames;
    }

    /** @param only the one upload that is asked about; null for all */
    List<UploadId> ids(CreatorId owner, UploadSearch search, @Nullable UploadId only) {
        List<String> conditions = new ArrayList<>(List.of("creator_id = :owner", "deleted_at IS NULL"));
        Map<String, Object> parameters = new HashMap<>(Map.of("owner", owner.bytes()));
        if (only != null) {
            conditions.add("id = :only");
            parameters.put("only", only.bytes());
        }
        if (!search.statuses().isEmpty()) {
            conditions.add("status IN (:statuses)");
            parameters.put(
                    "statuses", search.statuses().stream().map(Enum::name).toList());
        }
        SearchWords words = SearchWords.of(search.text());
        if (!words.isEmpty()) {
            conditions.add(inCaptionOrFileName(owner, words, parameters));
        }
        return jdbc.sql("SELECT id FROM upload WHERE " + conditions.stream().collect(joining(" AND ")) + " ORDER BY "
                        + search.order().sql())
                .params(parameters)
                .query((row, number) -> {
                    ByteBuffer id = ByteBuffer.wrap(row.getBytes(1));
                    return new UploadId(new UUID(id.getLong(), id.getLong()));
                })
                .list();
    }

    private String inCaptionOrFileName(CreatorId owner, SearchWords words, Map<String, Object> parameters) {
        parameters.putAll(words.parameters());
        List<byte[]> files =
                fileNames.with(owner, words).stream().map(MediaId::bytes).toList();
        if (files.isEmpty()) {
            return words.condition("caption");
        }
        parameters.put("files", files);
        return "(" + words.condition("caption") + " OR media_id IN (:files))";
    }
}
