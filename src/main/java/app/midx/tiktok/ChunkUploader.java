package app.midx.tiktok;

import app.midx.common.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpPut;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** Sends the bytes of a video, one chunk a call and in order. (TikTok: Content Posting API, Media Transfer Guide.) */
public final class ChunkUploader {

    private final HttpClient http;
    private final UploadHosts uploadHosts;
    private final StallGuard stallGuard;

    ChunkUploader(TikTokHttp http, UploadHosts uploadHosts, StallGuard stallGuard) {
        this.http = http.chunks();
        this.uploadHosts = uploadHosts;
        this.stallGuard = stallGuard;
    }

    /**
     * Sends one chunk and waits for the answer. The chunk is never held in memory.
     *
     * @param contentType {@code video/mp4}, {@code video/quicktime} or {@code video/webm}
     * @param bytesWritten is told, on the calling thread and every 128 KiB or so, how many bytes of this chunk are
     *     written. It may throw to break the transfer off; what it throws comes out here.
     * @return also a refusal, for instance {@value TikTokError#UPLOAD_HOST_NOT_ALLOWED} with status 0: nothing was sent
     * @throws TikTokUnreachableException if no answer comes; TikTok may have the chunk nevertheless
     * @throws UncheckedIOException if the body cannot be read, or ends too soon
     * @throws IllegalArgumentException if the content type is none that TikTok takes
     */
    public ChunkAnswer put(
            Secret uploadUrl, Chunk chunk, String contentType, ChunkBody body, LongConsumer bytesWritten) {
        if (!VideoTypes.isTaken(contentType)) {
            throw new IllegalArgumentException("TikTok takes no " + contentType);
        }
        Optional<URI> address = uploadHosts.check(uploadUrl);
        if (address.isEmpty()) {
            return new ChunkAnswer.Refused(0, new TikTokError(TikTokError.UPLOAD_HOST_NOT_ALLOWED, "", null, 0));
        }
        HttpPut put = new HttpPut(address.get());
        put.setHeader("Content-Range", chunk.contentRange());
        try (InputStream bytes = open(body);
                StallGuard.Watch watch = stallGuard.watch(put)) {
            put.setEntity(new ChunkEntity(bytes, chunk.length(), contentType, sent -> {
                watch.moved();
                bytesWritten.accept(sent);
            }));
            return http.execute(put, response -> answer(chunk, uploadUrl, response));
        } catch (IOException unreachable) {
            throw TikTokUnreachableException.of(unreachable);
        }
    }

    private static InputStream open(ChunkBody body) {
        try {
            return body.open();
        } catch (IOException ours) {
            throw new UncheckedIOException(ours);
        }
    }

    private static ChunkAnswer answer(Chunk chunk, Secret uploadUrl, ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        RawAnswer raw = RawAnswer.read(
                response.getCode(),
                value(response.getFirstHeader(RawAnswer.LOG_ID_HEADER)),
                entity == null ? InputStream.nullInputStream() : entity.getContent());
        return ChunkAnswers.of(chunk, raw, value(response.getFirstHeader("Content-Range")), uploadUrl);
    }

    private static @Nullable String value(@Nullable Header header) {
        return header == null ? null : header.getValue();
    }
}
