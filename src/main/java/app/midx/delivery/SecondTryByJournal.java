package app.midx.delivery;

import app.midx.common.UploadId;
import app.midx.upload.SecondTry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Allows a second try where the latest attempt has ended and cannot be a post. */
@Component
class SecondTryByJournal implements SecondTry {

    private final JdbcClient jdbc;

    SecondTryByJournal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean allowed(UploadId upload) {
        return jdbc.sql("SELECT COALESCE(outcome, '') FROM send_attempt WHERE upload_id = :upload"
                        + " ORDER BY number DESC LIMIT 1")
                .param("upload", upload.bytes())
                .query(String.class)
                .optional()
                .map(outcome -> !outcome.isEmpty() && !Outcome.valueOf(outcome).mayBeAPost())
                .orElse(true);
    }
}
