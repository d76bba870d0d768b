package app.midx;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a database that lets nobody in into two sentences on the console instead of a stack trace. */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /** Of SQLSTATE: no connection, no authorisation. */
    private static final Set<String> SHUT = Set.of("08", "28");

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        String state = cause.getSQLState();
        if (state == null || state.length() < 2 || !SHUT.contains(state.substring(0, 2))) {
            return null;
        }
        return new FailureAnalysis(
                "Midx cannot reach its database: " + cause.getMessage(),
                "Start MariaDB, or correct SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and"
                        + " SPRING_DATASOURCE_PASSWORD.",
                cause);
    }
}
