package org.nidoto.batch.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.nidoto.batch.DatabaseSettings;
import org.nidoto.core.statistics.TextOrder;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** The shared server. */
record PostgreSql() implements Dialect {
    private static final String LONGEST_SILENCE_SECONDS = "900";

    @Override
    public String migrations() {
        return "classpath:org/nidoto/batch/store/migration/postgresql";
    }

    @Override
    public void prepare(DatabaseSettings database) {}

    /** Errors without the rows they are about, which are clients' data; and no waiting for ever for a server that is gone. */
    @Override
    public Properties connection() {
        var told = new Properties();
        told.setProperty("ApplicationName", "nidoto");
        told.setProperty("logServerErrorDetail", "false");
        told.setProperty("tcpKeepAlive", "true");
        told.setProperty("socketTimeout", LONGEST_SILENCE_SECONDS);
        return told;
    }

    @Override
    public Optional<ServerLock> lock(DatabaseSettings database, RunNote note)
            throws SQLException, InterruptedException {
        return Optional.of(ServerLock.take(database, connection(), note));
    }

    @Override
    public boolean letsIn(RunNote note) {
        return true;
    }

    @Override
    public Optional<String> holder() {
        return Optional.of(ServerLock.HOLDER);
    }

    /** Every column of ours has the collation "C", whose order that is. */
    @Override
    public String inOrder(String column) {
        return column + " NULLS FIRST";
    }

    @Override
    public Comparator<String> ownOrder() {
        return TextOrder.BY_CODE_POINT;
    }

    /** A cursor does so anyway, where a fetch size is set. */
    @Override
    public void handOverAsFound(JdbcTemplate jdbc, boolean asFound) {}

    /** A commit costs it little beside a block. */
    @Override
    public void keepAtOnce(JdbcTemplate jdbc, boolean all) {}

    @Override
    public String size() {
        return "SELECT pg_database_size(current_database())";
    }

    @Override
    public void insert(JdbcTemplate jdbc, String table, List<String> columns, List<List<@Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var text = CopyText.of(rows).getBytes(StandardCharsets.UTF_8);
        var sql = "COPY %s (%s) FROM STDIN".formatted(table, String.join(", ", columns));
        jdbc.execute((ConnectionCallback<Long>) connection -> {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
            copy.writeToCopy(text, 0, text.length);
            return copy.endCopy();
        });
    }
}
