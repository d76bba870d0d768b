package app.midx;

import static org.assertj.core.api.Assertions.assertThat;

import app.midx.local.LocalMariaDb;
import app.midx.testing.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.Test;

class SchemaTest {

    @Test
    void everyChangeCanBeTakenBackAndMadeAgain() throws Exception {
        try (Connection connection =
                DriverManager.getConnection(TestDatabase.freshUrl(), LocalMariaDb.USER, TestDatabase.password())) {
            Database database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            Liquibase liquibase = new Liquibase("liquibase/master.yaml", new ClassLoaderResourceAccessor(), database);

            liquibase.update(new Contexts(), new LabelExpression());
            List<String> first = columns(connection);
            int changes = database.getRanChangeSetList().size();
            liquibase.rollback(changes, new Contexts(), new LabelExpression());
            List<String> empty = columns(connection);
            liquibase.update(new Contexts(), new LabelExpression());

            assertThat(first).hasSizeGreaterThan(50);
            assertThat(empty).isEmpty();
            assertThat(columns(connection)).isEqualTo(first);
        }
    }

    @Test
    void everyTableHasAPrimaryKeyAndEveryTimeIsAMicrosecondDatetime() throws Exception {
        try (Connection connection =
                DriverManager.getConnection(TestDatabase.freshUrl(), LocalMariaDb.USER, TestDatabase.password())) {
            Database database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            new Liquibase("liquibase/master.yaml", new ClassLoaderResourceAccessor(), database)
                    .update(new Contexts(), new LabelExpression());

            assertThat(rows(connection, """
                    SELECT table_name FROM information_schema.tables t
                    WHERE table_schema = DATABASE() AND table_name NOT LIKE 'DATABASECHANGELOG%'
                      AND NOT EXISTS (SELECT 1 FROM information_schema.table_constraints c
                        WHERE c.table_schema = t.table_schema AND c.table_name = t.table_name
                          AND c.constraint_type = 'PRIMARY KEY')
                    """)).isEmpty();
            assertThat(rows(connection, """
                    SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns
                    WHERE table_schema = DATABASE() AND table_name NOT LIKE 'DATABASECHANGELOG%'
                      AND data_type IN ('timestamp', 'datetime', 'date', 'time')
                      AND column_type <> 'datetime(6)'
                    """)).isEmpty();
        }
    }

    private static List<String> columns(Connection connection) throws Exception {
        return rows(connection, """
                SELECT CONCAT(table_name, '.', column_name, ' ', column_type, ' ', is_nullable, ' ', column_key)
                FROM information_schema.columns
                WHERE table_schema = DATABASE() AND table_name NOT LIKE 'DATABASECHANGELOG%'
                ORDER BY table_name, ordinal_position
                """);
    }

    private static List<String> rows(Connection connection, String query) throws Exception {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = connection.createStatement().executeQuery(query)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
