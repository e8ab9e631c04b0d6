package org.nidoto.batch.store;

import java.sql.Array;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills the empty tables of one database with what another holds, as far as the first has the columns. */
final class TableCopy {
    private static final int BLOCK = 1000;
    /** Spring Batch counts by sequences, we by identity columns. */
    private static final Map<String, List<String>> SEQUENCES = Map.of(
            "batch_job_instance_seq", List.of("batch_job_instance", "job_instance_id"),
            "batch_job_execution_seq", List.of("batch_job_execution", "job_execution_id"),
            "batch_step_execution_seq", List.of("batch_step_execution", "step_execution_id"));

    private final Connection from;
    private final JdbcTemplate to;
    private final Dialect dialect;

    TableCopy(Connection from, JdbcTemplate to, Dialect dialect) {
        this.from = from;
        this.to = to;
        this.dialect = dialect;
    }

    /** Whether no table holds a row. */
    boolean isPossible() {
        return tables().stream().allMatch(table -> count("SELECT COUNT(*) FROM " + table) == 0);
    }

    /** Copies all tables, those first that others refer to, and gives the number of rows. */
    long copyAll() throws SQLException {
        long rows = 0;
        var waiting = new ArrayList<>(tables());
        var done = new HashSet<String>();
        while (!waiting.isEmpty()) {
            var ready = waiting.stream()
                    .filter(table -> done.containsAll(parents(table)))
                    .toList();
            for (var table : ready) {
                rows += copy(table);
            }
            done.addAll(ready);
            waiting.removeAll(ready);
        }
        SEQUENCES.forEach((sequence, counted) -> to.execute(
                "ALTER SEQUENCE %s RESTART WITH %d".formatted(sequence, next(counted.get(0), counted.get(1)))));
        return rows;
    }

    private List<String> tables() {
        return texts("""
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = CURRENT_SCHEMA AND table_type = 'BASE TABLE' ORDER BY 1
                """).filter(table -> !table.startsWith("flyway")).toList();
    }

    private Set<String> parents(String table) {
        return Objects.requireNonNull(to.execute((ConnectionCallback<Set<String>>) connection -> {
            var parents = new HashSet<String>();
            try (var keys =
                    connection.getMetaData().getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
                while (keys.next()) {
                    parents.add(keys.getString("PKTABLE_NAME"));
                }
            }
            parents.remove(table);
            return parents;
        }));
    }

    private long copy(String table) throws SQLException {
        var columns = texts("""
                SELECT column_name FROM information_schema.columns
                WHERE table_schema = CURRENT_SCHEMA AND table_name = ? ORDER BY ordinal_position
                """, table).toList();
        long copied = 0;
        try (var select = from.createStatement();
                var rows = select.executeQuery("SELECT %s FROM %s".formatted(String.join(", ", columns), table))) {
            List<List<@Nullable Object>> block = new ArrayList<>();
            while (rows.next()) {
                block.add(row(rows, columns.size()));
                copied++;
                if (block.size() == BLOCK) {
                    dialect.insert(to, table, columns, block);
                    block.clear();
                }
            }
            dialect.insert(to, table, columns, block);
        }
        texts("""
                SELECT column_name FROM information_schema.columns
                WHERE table_schema = CURRENT_SCHEMA AND table_name = ? AND is_identity = 'YES'
                """, table)
                .forEach(column -> to.execute("ALTER TABLE %s ALTER COLUMN %s RESTART WITH %d"
                        .formatted(table, column, next(table, column))));
        return copied;
    }

    private static List<@Nullable Object> row(ResultSet rows, int columns) throws SQLException {
        List<@Nullable Object> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
            var cell = rows.getObject(i);
            if (cell instanceof Array texts) {
                row.add(Stream.of((Object[]) texts.getArray())
                        .map(String::valueOf)
                        .toList());
            } else {
                row.add(cell instanceof Clob ? rows.getString(i) : cell);
            }
        }
        return row;
    }

    private Stream<String> texts(String sql, Object... arguments) {
        return to.queryForList(sql, String.class, arguments).stream();
    }

    private long next(String table, String column) {
        return count("SELECT COALESCE(MAX(%s), 0) + 1 FROM %s".formatted(column, table));
    }

    private long count(String sql) {
        return Objects.requireNonNull(to.queryForObject(sql, Long.class));
    }
}
