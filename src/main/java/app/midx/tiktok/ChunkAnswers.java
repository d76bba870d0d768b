package app.midx.tiktok;

import app.midx.common.Secret;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes sense of the answer to a PUT. */
final class ChunkAnswers {

    private static final Pattern PROGRESS = Pattern.compile("\\s*bytes[ =]+\\d+\\s*-\\s*(\\d{1,18})\\s*/.*");

    private ChunkAnswers() {}

    static ChunkAnswer of(Chunk chunk, RawAnswer raw, @Nullable String contentRange, Secret uploadUrl) {
        Long progress = progress(chunk, contentRange);
        int status = raw.status();
        return switch (status) {
            case 201 -> new ChunkAnswer.Complete();
            case 200 -> undocumented(chunk, progress);
            case 206 -> accepted(chunk, progress);
            case 416 -> new ChunkAnswer.OutOfSequence(progress);
            case 408, 429 -> new ChunkAnswer.Unavailable(status);
            default -> {
                if (status >= 500) {
                    yield new ChunkAnswer.Unavailable(status);
                }
                // A success of an unknown kind: what TikTok has now, only its status can tell.
                yield raw.isSuccess() ? new ChunkAnswer.OutOfSequence(progress) : refused(raw, uploadUrl);
            }
        };
    }

    /** Anybody on the way may say 200; only with TikTok's own count of the bytes is it an answer to the chunk. */
    private static ChunkAnswer undocumented(Chunk chunk, @Nullable Long progress) {
        if (progress == null) {
            return new ChunkAnswer.OutOfSequence(null);
        }
        boolean whole = chunk.isLastOne() && progress == chunk.last() + 1;
        return whole ? new ChunkAnswer.Complete() : accepted(chunk, progress);
    }

    private static ChunkAnswer accepted(Chunk chunk, @Nullable Long progress) {
        return new ChunkAnswer.Accepted(progress == null ? chunk.last() + 1 : progress);
    }

    private static ChunkAnswer refused(RawAnswer raw, Secret uploadUrl) {
        TikTokError error = AnswerReader.refusal(raw, List.of(uploadUrl))
                .orElseGet(() -> TikTokError.ofHttpStatus(raw.status(), raw.logId()));
        return new ChunkAnswer.Refused(raw.status(), error);
    }

    private static @Nullable Long progress(Chunk chunk, @Nullable String contentRange) {
        Matcher matcher = PROGRESS.matcher(contentRange == null ? "" : contentRange);
        return matcher.matches() ? chunk.uploadedBytes(Long.parseLong(matcher.group(1))) : null;
    }
}
