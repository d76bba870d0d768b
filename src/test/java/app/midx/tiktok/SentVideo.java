package app.midx.tiktok;

import app.midx.common.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file on its way to TikTok, chunk by chunk. */
record SentVideo(Path file, ChunkPlan plan) {

    static SentVideo of(Path file, ChunkSizes sizes) {
        try {
            return new SentVideo(file, ChunkPlan.of(Files.size(file), sizes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ChunkAnswer put(TestClient client, Secret uploadUrl, int index) {
        Chunk chunk = plan.chunk(index);
        return client.uploader().put(uploadUrl, chunk, "video/mp4", () -> at(chunk.first()), _ -> {});
    }

    ChunkAnswer putAll(TestClient client, Secret uploadUrl) {
        for (int index = 0; index < plan.count() - 1; index++) {
            ChunkAnswer answer = put(client, uploadUrl, index);
            if (!answer.equals(new ChunkAnswer.Accepted(plan.chunk(index).last() + 1))) {
                return answer;
            }
        }
        return put(client, uploadUrl, plan.count() - 1);
    }

    private InputStream at(long offset) throws IOException {
        InputStream stream = Files.newInputStream(file);
        stream.skipNBytes(offset);
        return stream;
    }
}
