package org.nidoto.batch.intake;

import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import org.nidoto.batch.intake.RowOutcome.Accepted;
import org.nidoto.batch.intake.RowOutcome.Rejected;
import org.nidoto.core.incident.CategoryCode;
import org.nidoto.core.incident.CauseCode;
import org.nidoto.core.incident.ClientCode;
import org.nidoto.core.incident.CodeBook;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.incident.Label;
import org.nidoto.core.incident.SeverityCode;

/** Takes of another format's records only those whose client, department and codes are registered. */
public final class StrictFormat<T> implements RowFormat<T> {
    private final RowFormat<T> format;
    private final RecordKind kind;
    private final CodeBook book;

    /** Judges records of the kind as the given format does, then by the book. */
    public StrictFormat(RowFormat<T> format, RecordKind kind, CodeBook book) {
        this.format = format;
        this.kind = kind;
        this.book = book;
    }

    @Override
    public RowOutcome<T> judge(SourceRow row) {
        var outcome = format.judge(row);
        if (outcome instanceof Rejected<T>) {
            return outcome;
        }
        var faults = new ArrayList<Fault>();
        for (var column : kind.columns()) {
            row.cell(column).stream()
                    .flatMap(text -> codes(column, text))
                    .filter(code -> !isRegistered(column, code))
                    .forEach(code ->
                            faults.add(Fault.inCell(row.headerOf(column), code, Message.of(Wording.NOT_REGISTERED))));
        }
        return faults.isEmpty() ? outcome : new Rejected<>(row, faults, Optional.of(((Accepted<T>) outcome).record()));
    }

    private static Stream<String> codes(Column column, String text) {
        return column.name().equals("causes") || column.name().equals("categories")
                ? Cells.split(text)
                : Stream.of(text);
    }

    private boolean isRegistered(Column column, String code) {
        return switch (column.name()) {
            case "client" -> is(book.label(new ClientCode(code)));
            case "department" -> is(book.label(new DepartmentCode(code)));
            case "category", "categories" -> is(book.label(new CategoryCode(code)));
            case "severity" -> is(book.label(new SeverityCode(code)));
            case "occurrence_cause", "escape_cause", "causes" -> is(book.label(new CauseCode(code)));
            default -> true;
        };
    }

    private static boolean is(Label label) {
        return label.registered();
    }
}
