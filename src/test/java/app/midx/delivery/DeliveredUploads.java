package app.midx.delivery;

import app.midx.account.ConnectedAccount;
import app.midx.common.UploadId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes uploads that TikTok has in full, as sending them would have left them. */
public final class DeliveredUploads {

    private final JdbcClient database;
    private final Clock clock;

    public DeliveredUploads(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public UploadId write(ConnectedAccount account, String publishId, long bytes) {
        UploadId id = UploadId.next();
        database.sql("INSERT INTO upload (id, creator_id, account_id, mode, caption, privacy_level, allow_comment,"
                        + " allow_duet, allow_stitch, disclose, your_brand, branded_content, ai_generated, status,"
                        + " publish_id, bytes_sent, bytes_total, committed, created_at, updated_at, queued_at, version)"
                        + " VALUES (:id, :owner, :account, 'DIRECT_POST', '', 'SELF_ONLY', FALSE, FALSE, FALSE, FALSE,"
                        + " FALSE, FALSE, FALSE, 'PROCESSING', :publishId, :bytes, :bytes, TRUE, :now, :now, :now, 0)")
                .param("id", id.bytes())
                .param("owner", account.owner().bytes())
                .param("account", account.id().bytes())
                .param("publishId", publishId)
                .param("bytes", bytes)
                .param("now", utc(clock.instant()))
                .update();
        database.sql("INSERT INTO send_attempt (id, upload_id, account_id, mode, number, round, transfer, fence, state,"
                        + " requested_at, publish_id, total_bytes, chunk_size, chunk_count, acknowledged_bytes, troubles,"
                        + " version) SELECT id, id, account_id, mode, 1, 1, 1, 1, :state, created_at, publish_id, :bytes,"
                        + " :bytes, 1, :bytes, 0, 0 FROM upload WHERE id = :id")
                .param("state", AttemptState.DELIVERED.name())
                .param("bytes", bytes)
                .param("id", id.bytes())
                .update();
        return id;
    }

    /** Sets when its bytes arrived, and a job for its next question, anywhere within the step that fits its age. */
    public void schedule(UploadId upload, Instant deliveredAt, Random random) {
        Instant now = clock.instant();
        Instant from = deliveredAt.isAfter(now) ? deliveredAt : now;
        Duration step = PollPlan.wait(Duration.between(deliveredAt, from), 1).orElseThrow();
        database.sql("UPDATE send_attempt SET delivered_at = :at WHERE upload_id = :id")
                .param("at", utc(deliveredAt))
                .param("id", upload.bytes())
                .update();
        database.sql("INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked, version)"
                        + " VALUES (:task, :upload, :due, FALSE, 1)")
                .param("task", SendTask.SEND.getTaskName())
                .param("upload", upload.toString())
                .param("due", utc(from.plusMillis(random.nextLong(step.toMillis()))))
                .update();
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
