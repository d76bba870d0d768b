package app.midx.delivery.webhooks;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What lies in the inbox of the Midx under test. */
record ToldNotices(JdbcClient jdbc) {

    void clear() {
        jdbc.sql("DELETE FROM webhook_notice").update();
    }

    int count() {
        return jdbc.sql("SELECT COUNT(*) FROM webhook_notice")
                .query(Integer.class)
                .single();
    }

    int namingSomebody() {
        return jdbc.sql("SELECT COUNT(*) FROM webhook_notice"
                        + " WHERE open_id IS NOT NULL OR publish_id IS NOT NULL OR lost_access IS NOT NULL")
                .query(Integer.class)
                .single();
    }

    List<String> kinds() {
        return jdbc.sql("SELECT kind FROM webhook_notice ORDER BY received_at")
                .query(String.class)
                .list();
    }

    List<String> events() {
        return jdbc.sql("SELECT event FROM webhook_notice ORDER BY received_at")
                .query(String.class)
                .list();
    }

    void awaitHandled(int number) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> jdbc.sql("SELECT COUNT(*) FROM webhook_notice WHERE handled_at IS NOT NULL")
                                .query(Integer.class)
                                .single()
                        == number);
    }
}
