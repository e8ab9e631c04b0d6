package org.nidoto.batch.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nidoto.batch.intake.RowOutcome.Rejected;

/**
 * What became of rows that belong together.
 *
 * @param outcomes the records they hold; empty where they hold none
 * @param superseded whether their record stands newer in another row of the file
 */
public record Judged<T>(List<SourceRow> rows, List<RowOutcome<T>> outcomes, boolean superseded)
        implements Judgement<T> {
    public Judged {
        rows = List.copyOf(rows);
        outcomes = List.copyOf(outcomes);
    }

    /** Judges what a shaper made. */
    public static <T> Judged<T> of(Shaped shaped, RowFormat<T> format) {
        if (shaped instanceof Shaped.Taken taken) {
            return new Judged<>(
                    taken.rows(), taken.records().stream().map(format::judge).toList(), false);
        }
        return shaped instanceof Shaped.Superseded old
                ? new Judged<>(List.of(old.row()), List.of(), true)
                : new Judged<>(List.of(((Shaped.Filtered) shaped).row()), List.of(), false);
    }

    /** What the row is recognised by when it comes again; empty where not one row made one record, or it cannot be told. */
    public Optional<UUID> print() {
        return rows.size() == 1 && outcomes.size() == 1 ? rows.get(0).print() : Optional.empty();
    }

    /** What is wrong with any of the records; empty where all can be taken. */
    public List<Fault> faults() {
        var faults = new ArrayList<Fault>();
        for (var outcome : outcomes) {
            if (outcome instanceof Rejected<T> rejected) {
                rejected.faults().stream()
                        .filter(fault -> !faults.contains(fault))
                        .forEach(faults::add);
            }
        }
        return faults;
    }

    /** Why one of the rows is rejected: its own faults, else those of the row that it belongs to. */
    public List<Fault> faultsOf(SourceRow row) {
        if (rows.size() == 1) {
            return faults();
        }
        if (!row.faults().isEmpty()) {
            return row.faults();
        }
        Optional<SourceRow> faulty =
                rows.stream().filter(other -> !other.faults().isEmpty()).findFirst();
        return faulty.map(other ->
                        List.of(Fault.inRow(Message.of(Wording.REJECTED_TOGETHER, Long.toString(other.line())))))
                .orElseGet(this::faults);
    }
}
