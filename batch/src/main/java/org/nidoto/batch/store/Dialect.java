package org.nidoto.batch.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.nidoto.batch.DatabaseSettings;
import org.springframework.jdbc.core.JdbcTemplate;

/** What differs from one database to the other, beside their migrations; all other SQL is such that both understand it. */
sealed interface Dialect permits H2, PostgreSql {
    /** The database that the URL leads to. */
    static Dialect of(String url) {
        return url.startsWith("jdbc:postgresql:") ? new PostgreSql() : new H2();
    }

    /** Where on the class path the migrations lie. */
    String migrations();

    /** What the driver is told with each connection. */
    Properties connection();

    /**
     * What is to be done before the first connection.
     *
     * @throws SQLException where the file is encrypted and should not be, or the other way round
     */
    void prepare(DatabaseSettings database) throws SQLException, IOException;

    /** Keeps other runs out of the database; empty where the home's own lock does, {@link AnotherRun} where another run is in. */
    Optional<ServerLock> lock(DatabaseSettings database, RunNote note) throws SQLException, InterruptedException;

    /** Whether a command that looks can be let in beside a run; {@link AnotherRun} where nobody can be let in at all. */
    boolean letsIn(RunNote note);

    /** A query for what the run says of itself that is active now; empty where a run keeps all others out. */
    Optional<String> holder();

    /** What to order by so that the column's texts come in the order of their code points. */
    String inOrder(String column);

    /** How the database itself orders texts, which its indexes lie in. */
    Comparator<String> ownOrder();

    /** Whether rows are handed over as they are found, so that a long result takes no room; within a transaction that keeps them as they are. */
    void handOverAsFound(JdbcTemplate jdbc, boolean asFound);

    /** A query for the size of the database in bytes. */
    String size();

    /** Whether what is committed from now on must be on the disk at once; without that, blocks nobody sees yet take less time. */
    void keepAtOnce(JdbcTemplate jdbc, boolean all);

    /** Adds rows to a table in the fastest way there is; a cell that is a list of texts goes into an array. */
    void insert(JdbcTemplate jdbc, String table, List<String> columns, List<List<@Nullable Object>> rows);
}
