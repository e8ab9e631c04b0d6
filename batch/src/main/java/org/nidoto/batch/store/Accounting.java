package org.nidoto.batch.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.nidoto.batch.intake.RecordKind;
import org.springframework.jdbc.core.JdbcTemplate;

/** Holds the account of each accepted file against what is kept of it. */
public final class Accounting {
    private final JdbcTemplate jdbc;
    private final Records records;

    Accounting(JdbcTemplate jdbc, Records records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    /** What a file's account sums up. */
    public enum Sum {
        /** Rows read, against those taken, filtered, rejected and duplicate. */
        ROWS,
        /** Rows rejected, against those kept with their reasons. */
        REJECTED,
        /** Records added and changed, against the versions made. */
        VERSIONS,
        /** Records withdrawn, against the versions that say so. */
        WITHDRAWN
    }

    /** A sum that does not hold: the account says one number, what is kept another. */
    public record Broken(String file, Sum sum, long said, long kept) {}

    private record Account(long file, String name, RecordKind kind, long rejected, long versions, long withdrawn) {}

    /**
     * What does not hold of the files that the run accepted, less what retention has taken away since; nothing where all sums do.
     *
     * @param keptHere whether the versions of a kind's records are kept in the database
     */
    public List<Broken> broken(long runId, Predicate<RecordKind> keptHere) {
        var broken = new ArrayList<Broken>();
        jdbc.query(
                """
                SELECT name, rows_read, rows_taken + rows_filtered + rows_rejected + rows_duplicate AS kept
                FROM source_file WHERE run_id = ? ORDER BY file_id
                """,
                row -> {
                    hold(row.getString("name"), Sum.ROWS, row.getLong("rows_read"), row.getLong("kept"), broken);
                },
                runId);
        accepted(runId).forEach(account -> {
            hold(account.name(), Sum.REJECTED, account.rejected(), rejectedRows(account), broken);
            if (keptHere.test(account.kind())) {
                var kept = kept(account);
                hold(account.name(), Sum.VERSIONS, account.versions(), kept.all() - kept.withdrawn(), broken);
                hold(account.name(), Sum.WITHDRAWN, account.withdrawn(), kept.withdrawn(), broken);
            }
        });
        return broken;
    }

    private static void hold(String file, Sum sum, long said, long kept, List<Broken> broken) {
        if (said != kept) {
            broken.add(new Broken(file, sum, said, kept));
        }
    }

    private List<Account> accepted(long runId) {
        return jdbc.query(
                """
                SELECT file_id, name, kind, rows_rejected - rejected_removed AS rejected,
                    added + changed - versions_removed AS versions, withdrawn - withdrawn_removed AS withdrawn
                FROM source_file WHERE run_id = ? AND state = 'ACCEPTED' ORDER BY file_id
                """,
                (row, number) -> new Account(
                        row.getLong("file_id"),
                        row.getString("name"),
                        RecordKind.valueOf(row.getString("kind")),
                        row.getLong("rejected"),
                        row.getLong("versions"),
                        row.getLong("withdrawn")),
                runId);
    }

    private long rejectedRows(Account account) {
        return count("SELECT COUNT(*) FROM rejected_row WHERE file_id = ? AND NOT duplicate", account.file());
    }

    private boolean isAlone(Account account) {
        return count(
                        "SELECT COUNT(*) FROM source_file WHERE kind = ? AND file_id <> ? AND first_version IS NOT NULL",
                        account.kind().name(),
                        account.file())
                == 0;
    }

    private long count(String sql, Object... arguments) {
        var count = jdbc.queryForObject(sql, Long.class, arguments);
        return count == null ? 0 : count;
    }

    private record Kept(long all, long withdrawn) {}

    /**
     * What is kept of a file. Where no other file has made versions and it withdrew nothing, all there are must be its own, and only where
     * their number is another one are they looked at: to read a million rows once more takes longer than the database needs to tell how
     * many there are.
     */
    private Kept kept(Account account) {
        var table = records.of(account.kind()).store().table();
        if (account.withdrawn() == 0
                && isAlone(account)
                && count("SELECT COUNT(*) FROM " + table) == account.versions()) {
            return new Kept(account.versions(), 0);
        }
        return jdbc.query(
                        """
                        SELECT COUNT(*) AS versions, COUNT(CASE WHEN withdrawn THEN 1 END) AS withdrawn FROM %s WHERE %s
                        """.formatted(table, VersionsOfFile.CONDITION),
                        (row, number) -> new Kept(row.getLong("versions"), row.getLong("withdrawn")),
                        VersionsOfFile.arguments(jdbc, account.file()))
                .get(0);
    }
}
