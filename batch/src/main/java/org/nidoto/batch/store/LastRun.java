package org.nidoto.batch.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * How far Spring Batch's books are: what a run writes last is how it ended, so that a file which has that has all that came before.
 *
 * @param run the last run's number; 0 where there was none
 * @param version how many times its line in the books has been changed
 */
record LastRun(long run, long version) implements Comparable<LastRun> {
    static final LastRun NONE = new LastRun(0, 0);

    private static final Pattern TEXT = Pattern.compile("run (\\d{1,18}), version (\\d{1,18})\\R?");
    private static final Comparator<LastRun> ORDER =
            Comparator.comparingLong(LastRun::run).thenComparingLong(LastRun::version);

    /** The state of a database; none where it has no such books. */
    static LastRun of(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT job_execution_id, COALESCE(version, 0) FROM batch_job_execution
                        ORDER BY job_execution_id DESC LIMIT 1
                        """)) {
            return rows.next() ? new LastRun(rows.getLong(1), rows.getLong(2)) : NONE;
        } catch (SQLException failure) {
            if (String.valueOf(failure.getSQLState()).startsWith("42S")) {
                return NONE;
            }
            throw failure;
        }
    }

    /** Reads what {@link #toString} writes; none where it is anything else. */
    static LastRun read(String text) {
        var found = TEXT.matcher(text);
        return found.matches() ? new LastRun(Long.parseLong(found.group(1)), Long.parseLong(found.group(2))) : NONE;
    }

    @Override
    public int compareTo(LastRun other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return "run %d, version %d".formatted(run, version);
    }
}
