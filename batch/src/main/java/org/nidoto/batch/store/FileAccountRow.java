package org.nidoto.batch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.nidoto.batch.intake.RecordKind;
import org.nidoto.core.incident.Told;

/** A row of the table of files as the account that it is. */
final class FileAccountRow {
    private FileAccountRow() {}

    static FileAccount read(ResultSet row, int number) throws SQLException {
        return new FileAccount(
                row.getLong("file_id"),
                row.getLong("run_id"),
                row.getString("name"),
                Cells.constant(row, "kind", RecordKind.class),
                row.getString("source"),
                Cells.text(row, "sha256"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                FileAccount.State.valueOf(row.getString("state")),
                Cells.text(row, "reason").map(Told::read),
                new FileAccount.Rows(
                        row.getLong("rows_read"),
                        row.getLong("rows_taken"),
                        row.getLong("rows_filtered"),
                        row.getLong("rows_rejected"),
                        row.getLong("rows_duplicate")),
                new FileAccount.RecordCounts(
                        row.getLong("added"),
                        row.getLong("changed"),
                        row.getLong("unchanged"),
                        row.getLong("withdrawn"),
                        row.getLong("waiting")),
                row.getString("profile_sha256"),
                row.getBoolean("mended"));
    }
}
