package org.nidoto.batch.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.nidoto.batch.intake.SourceRow.MappedCell;
import org.nidoto.batch.intake.profile.RecordRule;

/** Makes of a foreign row the row of one record. */
final class RowMapper {
    private final RecordRule rule;
    private final ForeignCells cells;

    RowMapper(RecordRule rule, ForeignCells cells) {
        this.rule = rule;
        this.cells = cells;
    }

    /** The record's row; empty where it is made beside another one and one of its required cells is blank. */
    Optional<SourceRow> map(SourceRow row) {
        var faults = new ArrayList<>(row.faults());
        var mapped = new LinkedHashMap<String, MappedCell>();
        for (var column : rule.kind().columns()) {
            var cell = rule.cells().get(column.name());
            if (cell != null) {
                mapped.put(column.name(), cells.read(cell, CellType.of(column), row, faults));
            }
        }
        return rule.beside() && isBlank(mapped) && row.faults().isEmpty()
                ? Optional.empty()
                : Optional.of(row.read(mapped, faults));
    }

    private boolean isBlank(Map<String, MappedCell> mapped) {
        for (var column : rule.kind().columns()) {
            var cell = mapped.get(column.name());
            if (column.required() && (cell == null || cell.text().isEmpty())) {
                return true;
            }
        }
        return false;
    }
}
