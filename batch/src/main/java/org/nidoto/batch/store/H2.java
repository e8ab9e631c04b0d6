package org.nidoto.batch.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nidoto.batch.DatabaseSettings;
import org.nidoto.batch.OwnerOnly;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The embedded database. */
record H2() implements Dialect {
    private static final int LONGEST_DELAY_MILLIS = 500;
    private static final String SHARED_VALUES = "h2.objectCache";

    @Override
    public String migrations() {
        return "classpath:org/nidoto/batch/store/migration/h2";
    }

    @Override
    public Properties connection() {
        return new Properties();
    }

    /**
     * The file is its owner's alone from the beginning. That equal values are sought for each value read, to hold them once, takes a quarter of
     * the time in which a million rows are read, and is left out unless the Java options say otherwise.
     */
    @Override
    public void prepare(DatabaseSettings database) throws SQLException, IOException {
        if (System.getProperty(SHARED_VALUES) == null) {
            System.setProperty(SHARED_VALUES, "false");
        }
        var place = database.embeddedFile();
        if (place.isPresent()) {
            OwnerOnly.createFolders(place.get().resolveSibling(""));
            OwnerOnly.createFile(place.get());
            EmbeddedFile.hold(place.get(), database.encrypted());
        }
    }

    @Override
    public Optional<ServerLock> lock(DatabaseSettings database, RunNote note) {
        return Optional.empty();
    }

    /** The file is one process's; whoever holds the home's lock opens it, and needs no further lock. */
    @Override
    public boolean letsIn(RunNote note) {
        if (!note.alone()) {
            throw new AnotherRun("");
        }
        return false;
    }

    @Override
    public Optional<String> holder() {
        return Optional.empty();
    }

    /** Its own order is that of UTF-16, which puts U+20BB7 (𠮷) before U+FF80 (ﾀ). */
    @Override
    public String inOrder(String column) {
        return "STRINGTOUTF8(%s) NULLS FIRST".formatted(column);
    }

    @Override
    public Comparator<String> ownOrder() {
        return Comparator.naturalOrder();
    }

    @Override
    public void handOverAsFound(JdbcTemplate jdbc, boolean asFound) {
        jdbc.execute("SET LAZY_QUERY_EXECUTION " + (asFound ? 1 : 0));
    }

    /** Through a connection of its own: the statement would commit what others have begun in the same one. */
    @Override
    public void keepAtOnce(JdbcTemplate jdbc, boolean all) {
        var pool = Objects.requireNonNull(jdbc.getDataSource());
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET WRITE_DELAY " + (all ? 0 : LONGEST_DELAY_MILLIS));
        } catch (SQLException failure) {
            throw new UncategorizedSQLException("the delay of writes", null, failure);
        }
    }

    @Override
    public String size() {
        return "SELECT CAST(setting_value AS BIGINT) FROM information_schema.settings WHERE setting_name ="
                + " 'info.FILE_SIZE'";
    }

    /** Columns that no row fills are left out, as each takes its time. */
    @Override
    public void insert(JdbcTemplate jdbc, String table, List<String> columns, List<List<@Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var filled = IntStream.range(0, columns.size())
                .filter(column -> rows.stream().anyMatch(row -> row.get(column) != null))
                .toArray();
        var names = IntStream.of(filled).mapToObj(columns::get).collect(Collectors.joining(", "));
        var marks = String.join(", ", Collections.nCopies(filled.length, "?"));
        var sql = "INSERT INTO %s (%s) VALUES (%s)".formatted(table, names, marks);
        jdbc.batchUpdate(sql, rows, rows.size(), (statement, row) -> {
            for (int i = 0; i < filled.length; i++) {
                var cell = row.get(filled[i]);
                if (cell instanceof String text) {
                    statement.setString(i + 1, text);
                } else {
                    statement.setObject(i + 1, cell instanceof List<?> texts ? texts.toArray() : cell);
                }
            }
        });
    }
}
