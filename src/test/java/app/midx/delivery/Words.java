package app.midx.delivery;

import app.midx.common.Secret;
import app.midx.tiktok.PublishInit;
import app.midx.tiktok.PublishStatus;
import app.midx.tiktok.TikTokError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything that may be heard, by the names that the table of {@link DecidingTest} uses. */
final class Words {

    private static final long SIZE = 4 * AnEntry.CHUNK;

    private static final Map<String, Heard> ALL = new LinkedHashMap<>();

    static {
        ALL.put("nothing", new Heard.Nothing());
        ALL.put("video gone", new Heard.VideoGone());
        ALL.put("video unfit", new Heard.VideoUnfit("frame_rate_check_failed"));
        ALL.put("video never came", new Heard.VideoNeverCame());
        ALL.put("bytes missing", new Heard.BytesMissing(false));
        ALL.put("bytes stalled", new Heard.BytesMissing(true));
        ALL.put("objection", new Heard.Objection("privacy_level_option_mismatch"));
        ALL.put("disconnected", new Heard.Disconnected());
        ALL.put("no answer", new Heard.NoAnswer());
        ALL.put("stopped", new Heard.Stopped());
        ALL.put("handed over", new Heard.HandedOver());
        ALL.put(
                "init opened",
                new Heard.Opened(new PublishInit("v_pub_file~v2-1.1", Secret.of("https://upload.test/"), null)));
        ALL.put("init 429", refusedInit("rate_limit_exceeded", 429));
        ALL.put("init cap", refusedInit("spam_risk_too_many_posts", 403));
        ALL.put("init 401", refusedInit("access_token_invalid", 401));
        ALL.put("init scope", refusedInit("scope_not_authorized", 401));
        ALL.put("init privacy", refusedInit("privacy_level_option_mismatch", 403));
        ALL.put("init unaudited", refusedInit("unaudited_client_can_only_post_to_private_accounts", 403));
        ALL.put("init invalid", refusedInit("invalid_params", 400));
        ALL.put("init banned", refusedInit("spam_risk_user_banned_from_posting", 403));
        ALL.put("206 in order", new Heard.ChunkTaken(2 * AnEntry.CHUNK));
        ALL.put("206 behind", new Heard.ChunkTaken(0));
        ALL.put("206 all", new Heard.ChunkTaken(SIZE));
        ALL.put("201", new Heard.AllTaken());
        ALL.put("416", new Heard.OutOfStep());
        ALL.put("400 chunk", refusedChunk(400));
        ALL.put("403 chunk", refusedChunk(403));
        ALL.put("404 chunk", refusedChunk(404));
        ALL.put("status 0 bytes", status(PublishStatus.State.PROCESSING_UPLOAD, 0L));
        ALL.put("status 2 chunks", status(PublishStatus.State.PROCESSING_UPLOAD, 2 * AnEntry.CHUNK));
        ALL.put("status 3 chunks", status(PublishStatus.State.PROCESSING_UPLOAD, 3 * AnEntry.CHUNK));
        ALL.put("status odd bytes", status(PublishStatus.State.PROCESSING_UPLOAD, 2 * AnEntry.CHUNK + 1));
        ALL.put("status all bytes", status(PublishStatus.State.PROCESSING_UPLOAD, SIZE));
        ALL.put("status no count", status(PublishStatus.State.PROCESSING_UPLOAD, null));
        ALL.put("status unknown word", status(PublishStatus.State.UNKNOWN, null));
        ALL.put("status inbox", status(PublishStatus.State.SEND_TO_USER_INBOX, SIZE));
        ALL.put("status complete", complete(List.of()));
        ALL.put("status public", complete(List.of(7412345678901234567L)));
        ALL.put("status failed", status(PublishStatus.State.FAILED, SIZE));
        ALL.put("status unknown id", refusedStatus("invalid_publish_id", 400));
        ALL.put("status not ours", refusedStatus("token_not_authorized_for_specified_publish_id", 400));
        ALL.put("status scope", refusedStatus("scope_not_authorized", 401));
        ALL.put("status 429", refusedStatus("rate_limit_exceeded", 429));
    }

    private Words() {}

    static Map<String, Heard> all() {
        return ALL;
    }

    private static Heard refusedInit(String code, int status) {
        return new Heard.InitRefused(new TikTokError(code, "", "log", status));
    }

    private static Heard refusedChunk(int status) {
        return new Heard.UrlRefused(new TikTokError("http_" + status, "", "log", status));
    }

    private static Heard refusedStatus(String code, int status) {
        return new Heard.StatusRefused(new TikTokError(code, "", "log", status));
    }

    private static Heard complete(List<Long> ids) {
        return new Heard.Status(
                new PublishStatus(PublishStatus.State.PUBLISH_COMPLETE, "PUBLISH_COMPLETE", null, ids, SIZE, "log"));
    }

    private static Heard status(PublishStatus.State state, @Nullable Long bytes) {
        String reason = state == PublishStatus.State.FAILED ? "internal" : null;
        return new Heard.Status(new PublishStatus(state, state.name(), reason, List.of(), bytes, "log"));
    }
}
