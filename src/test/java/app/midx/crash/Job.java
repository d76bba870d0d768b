package app.midx.crash;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** A job of an upload, as the table has it. */
record Job(boolean picked, Instant due) {

    private static final String NEXT = """
            select picked, execution_time from scheduled_tasks
            where task_name = 'send' order by picked desc, execution_time limit 1
            """;

    /** One that runs where there is any, else the one that is due first. */
    static @Nullable Job next(JdbcTemplate database) {
        List<Job> first = database.query(NEXT, (row, number) -> read(row));
        return first.isEmpty() ? null : first.getFirst();
    }

    private static Job read(ResultSet row) throws SQLException {
        LocalDateTime due = row.getObject("execution_time", LocalDateTime.class);
        return new Job(row.getBoolean("picked"), due.toInstant(ZoneOffset.UTC));
    }
}
