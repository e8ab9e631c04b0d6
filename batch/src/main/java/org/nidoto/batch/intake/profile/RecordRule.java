package org.nidoto.batch.intake.profile;

import java.util.Map;
import java.util.Optional;
import org.nidoto.batch.intake.RecordKind;

/**
 * How a row becomes a record of one kind.
 *
 * @param cells what fills each of our columns, by its English name
 * @param events how the rows of one incident become one record; empty where each row is one
 * @param newest the column that tells which of several rows with one key is the newest; empty where all but the first are duplicates
 * @param complete whether a file holds all records there are, so that those it no longer has are withdrawn
 * @param strict whether a client, department or code that is not registered rejects its row
 * @param beside whether the record is made beside another one of the row, and only where its required cells are filled
 */
public record RecordRule(
        RecordKind kind,
        Map<String, CellRule> cells,
        Optional<EventRule> events,
        Optional<CellRule> newest,
        boolean complete,
        boolean strict,
        boolean beside) {
    public RecordRule {
        cells = Map.copyOf(cells);
    }
}
