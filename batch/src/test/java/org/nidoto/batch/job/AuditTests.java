package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;

/** A store in which sums were broken on purpose. */
class AuditTests {
    private final NightHome night;

    AuditTests(@TempDir Path folder) throws IOException {
        night = NightHome.in(folder);
        night.drop("incidents.csv", """
                incident_id,title,client,department,category,detected_at
                I-1,Late,C1,D1,delivery_delay,2026-07-01 10:00
                I-2,Late,C1,D1,delivery_delay,yesterday
                """);
        night.run("nightly", "--as-of", "2026-10-05T08:00");
    }

    private void isSaid(String sentence) {
        var ended = night.run("status");
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err().lines()).containsExactly(sentence);
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void statusShowsSumsThatHold() {
        var ended = night.run("status");
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).contains("rows: 2 read = 1 taken + 0 filtered + 1 rejected + 0 duplicate");
    }

    @Test
    void aRecordThatIsGoneIsMissed() throws SQLException {
        night.change("DELETE FROM incident");
        isSaid("incidents.csv: the sums do not hold: 1 records were added or changed, but 0 are kept.");
    }

    @Test
    void aRejectedRowThatIsGoneIsMissed() throws SQLException {
        night.change("DELETE FROM rejected_row");
        isSaid("incidents.csv: the sums do not hold: 1 rows were rejected, but 0 are kept with their reasons.");
    }

    @Test
    void aRowThatIsCountedTwiceIsNoticed() throws SQLException {
        night.change("ALTER TABLE source_file DROP CONSTRAINT " + night.text("""
                SELECT constraint_name FROM information_schema.check_constraints WHERE LOWER(check_clause) LIKE '%rows_taken%+%'
                """));
        night.change("UPDATE source_file SET rows_read = 3");
        isSaid("incidents.csv: the sums do not hold: 3 rows were read,"
                + " but 2 were taken, filtered, rejected or duplicate.");
    }

    @Test
    void theDatabaseItselfRefusesRowsThatAreLost() {
        assertThatThrownBy(() -> night.change("UPDATE source_file SET rows_read = 3"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void aRunWhoseSumsDoNotHoldFails() throws IOException, SQLException {
        night.change(
                night.isOnPostgreSql()
                        ? """
                        CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS '
                            BEGIN UPDATE source_file SET added = added + 1 WHERE file_id = NEW.file_id; RETURN NEW; END';
                        CREATE TRIGGER lost BEFORE INSERT ON incident FOR EACH ROW
                            WHEN (NEW.incident_id = 'I-4') EXECUTE FUNCTION lose()
                        """
                        : "CREATE TRIGGER lost BEFORE INSERT ON incident FOR EACH ROW AS "
                                + "'org.h2.api.Trigger lose() { return (connection, before, after) -> {"
                                + " if (\"I-4\".equals(after[7])) connection.createStatement().execute("
                                + "\"UPDATE source_file SET added = added + 1 WHERE file_id = \" + after[1]); }; }'");
        night.drop("incidents.csv", """
                incident_id,title,client,department,category,detected_at
                I-4,Late,C1,D1,delivery_delay,2026-07-01 10:00
                """);
        var ended = night.run("nightly", "--as-of", "2026-10-05T09:00");
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err())
                .contains("incidents.csv: the sums do not hold: 2 records were added or changed, but 1 are kept.");
    }
}
