package app.midx.notification;

import app.midx.common.CreatorId;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What each creator has chosen. */
@Component
@Transactional
public class ChoiceStore {

    private final JdbcClient jdbc;

    ChoiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public Choices of(CreatorId creator) {
        return jdbc.sql("SELECT in_page, captions FROM notification_choice WHERE creator_id = :creator")
                .param("creator", creator.bytes())
                .query((row, number) -> new Choices(row.getBoolean(1), row.getBoolean(2)))
                .optional()
                .orElse(Choices.UNTOUCHED);
    }

    public void change(CreatorId creator, UnaryOperator<Choices> change) {
        Choices next = change.apply(of(creator));
        jdbc.sql("INSERT INTO notification_choice (creator_id, in_page, captions) VALUES (:creator, :inPage, :captions)"
                        + " ON DUPLICATE KEY UPDATE in_page = :inPage, captions = :captions")
                .param("creator", creator.bytes())
                .param("inPage", next.inPage())
                .param("captions", next.captions())
                .update();
    }
}
