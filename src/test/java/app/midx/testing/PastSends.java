package app.midx.testing;

import app.midx.account.ConnectedAccount;
import app.midx.common.UploadId;
import app.midx.upload.SendMode;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes into Midx's history what was sent at some time, without sending it. */
public class PastSends {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final JdbcClient jdbc;

    PastSends(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A direct post that TikTok has accepted. */
    public UploadId post(ConnectedAccount account, Instant at) {
        UploadId upload = upload(account, SendMode.DIRECT_POST, "PUBLISHED", at);
        attempt(upload, account, SendMode.DIRECT_POST, "SUCCEEDED", true, at);
        return upload;
    }

    public void posts(ConnectedAccount account, int count, Instant at) {
        for (int i = 0; i < count; i++) {
            post(account, at);
        }
    }

    /** A draft that TikTok has accepted. */
    public UploadId draft(ConnectedAccount account, String status, @Nullable String outcome, Instant at) {
        UploadId upload = upload(account, SendMode.INBOX_DRAFT, status, at);
        attempt(upload, account, SendMode.INBOX_DRAFT, outcome, true, at);
        return upload;
    }

    /** An upload that has been given up, and how its inits ended; none of them was accepted. */
    public void given(ConnectedAccount account, SendMode mode, Instant at, String... outcomes) {
        UploadId upload = upload(account, mode, "NEEDS_ATTENTION", at);
        for (String outcome : outcomes) {
            attempt(upload, account, mode, outcome, false, at);
        }
    }

    private UploadId upload(ConnectedAccount account, SendMode mode, String status, Instant at) {
        UploadId id = UploadId.next();
        jdbc.sql(
                        "INSERT INTO upload (id, creator_id, account_id, mode, caption, allow_comment, allow_duet, allow_stitch,"
                                + " disclose, your_brand, branded_content, ai_generated, status, bytes_sent, bytes_total,"
                                + " committed, created_at, updated_at, queued_at, finished_at, version)"
                                + " VALUES (:id, :creator, :account, :mode, '', 0, 0, 0, 0, 0, 0, 0, :status, 9, 9, 1,"
                                + " :at, :at, :at, :at, 0)")
                .param("id", id.bytes())
                .param("creator", account.owner().bytes())
                .param("account", account.id().bytes())
                .param("mode", mode.name())
                .param("status", status)
                .param("at", utc(at))
                .update();
        return id;
    }

    private void attempt(
            UploadId upload,
            ConnectedAccount account,
            SendMode mode,
            @Nullable String outcome,
            boolean accepted,
            Instant at) {
        int number = NUMBER.incrementAndGet();
        jdbc.sql("INSERT INTO send_attempt (id, upload_id, account_id, mode, number, round, transfer, fence, state,"
                        + " outcome, requested_at, publish_id, total_bytes, chunk_size, chunk_count,"
                        + " acknowledged_bytes, troubles, version)"
                        + " VALUES (:id, :upload, :account, :mode, :number, 1, 1, 1, :state, :outcome, :at, :publishId,"
                        + " 9, 9, 1, 9, 0, 0)")
                .param("id", UploadId.next().bytes())
                .param("upload", upload.bytes())
                .param("account", account.id().bytes())
                .param("mode", mode.name())
                .param("number", number)
                .param("state", outcome == null ? "ARRIVED" : "ENDED")
                .param("outcome", outcome)
                .param("at", utc(at))
                .param("publishId", accepted ? "v_past~v2." + number : null)
                .update();
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
