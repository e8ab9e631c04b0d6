package org.nidoto.batch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.nidoto.batch.intake.RecordKind;
import org.nidoto.core.incident.Told;

/** A row of the table of files as the account that it is. */
final class FileAccountRow {
    private FileAccountRow() {}

    static FileAccount read(ResultSet cells, int number) throws SQLException {
        var row = new Row(cells);
        return new FileAccount(
                cells.getLong("file_id"),
                cells.getLong("run_id"),
                cells.getString("name"),
                row.constant("kind", RecordKind.class),
                cells.getString("source"),
                row.text("sha256"),
                cells.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                FileAccount.State.valueOf(cells.getString("state")),
                row.text("reason").map(Told::read),
                new FileAccount.Rows(
                        cells.getLong("rows_read"),
                        cells.getLong("rows_taken"),
                        cells.getLong("rows_filtered"),
                        cells.getLong("rows_rejected"),
                        cells.getLong("rows_duplicate")),
                new FileAccount.RecordCounts(
                        cells.getLong("added"),
                        cells.getLong("changed"),
                        cells.getLong("unchanged"),
                        cells.getLong("withdrawn"),
                        cells.getLong("waiting")),
                cells.getString("profile_sha256"),
                cells.getBoolean("mended"));
    }
}
