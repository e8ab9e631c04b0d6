package org.nidoto.batch.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.nidoto.batch.intake.Reading.Failure;
import org.nidoto.batch.intake.Reading.Value;
import org.nidoto.batch.intake.RowOutcome.Accepted;
import org.nidoto.batch.intake.RowOutcome.Rejected;
import org.nidoto.core.incident.Moment;

/** The cells of one row, read by their columns; what cannot be read is noted as a fault and is then absent. */
final class Cells {
    private final SourceRow row;
    private final Moments moments;
    private final List<Fault> faults;

    Cells(SourceRow row, Moments moments) {
        this.row = row;
        this.moments = moments;
        this.faults = new ArrayList<>(row.faults());
    }

    /**
     * The record, or the faults where there is any; the record is made only without faults, when all required values are present. Where the
     * row as a whole is at fault, what its cells seem to hold is not told.
     */
    <T> RowOutcome<T> outcome(Supplier<T> record) {
        if (row.faults().stream().anyMatch(fault -> fault.column().isEmpty())) {
            return new Rejected<>(row, row.faults());
        }
        return faults.isEmpty() ? new Accepted<>(row, record.get()) : new Rejected<>(row, faults);
    }

    Optional<String> text(Column column) {
        var text = row.cell(column);
        if (text.isEmpty() && column.required()) {
            fault(column, Message.of(Wording.MISSING));
        }
        return text;
    }

    /** A code or number that tells records apart: without control characters and others that cannot be seen. */
    Optional<String> code(Column column) {
        return read(column, Cells::readCode);
    }

    /** Codes with {@code ;} between them, each once; at least one where the column is required. */
    List<String> codes(Column column) {
        var codes = text(column).stream().flatMap(Cells::split).distinct().toList();
        codes.forEach(code -> CellLimits.invisible(code).ifPresent(why -> fault(column, code, why)));
        if (codes.isEmpty() && column.required() && row.cell(column).isPresent()) {
            fault(column, Message.of(Wording.MISSING));
        }
        return codes;
    }

    /** The codes of a cell that may hold several. */
    static Stream<String> split(String text) {
        return Stream.of(text.split("[;；]")).map(Widths::trimmed).filter(code -> !code.isEmpty());
    }

    <E> Optional<E> choice(Column column, Choices<E> choices) {
        return read(column, choices::read);
    }

    Optional<Moment> moment(Column column) {
        return read(column, moments::read);
    }

    Optional<LocalDate> day(Column column) {
        return read(column, moments::readDay);
    }

    Optional<YearMonth> month(Column column) {
        return read(column, Months::read);
    }

    Optional<BigDecimal> amount(Column column) {
        return read(column, Numbers::readAmount);
    }

    OptionalLong whole(Column column) {
        var number = read(column, text -> Numbers.readWhole(text, Numbers.MOST_WHOLE));
        return number.isPresent() ? OptionalLong.of(number.get()) : OptionalLong.empty();
    }

    OptionalInt smallWhole(Column column, int most) {
        var number = read(column, text -> Numbers.readWhole(text, most));
        return number.isPresent() ? OptionalInt.of(Math.toIntExact(number.get())) : OptionalInt.empty();
    }

    /** Notes that one column is filled although another, which it presupposes, is not. */
    void requireBeside(Column filled, Column presupposed) {
        if (row.cell(filled).isPresent() && row.cell(presupposed).isEmpty()) {
            fault(presupposed, Message.of(Wording.MISSING_BESIDE, row.headerOf(filled)));
        }
    }

    /** Notes that two columns are filled of which only one can be. */
    void forbidBeside(Column filled, Column forbidden) {
        var value = row.cell(forbidden);
        if (row.cell(filled).isPresent() && value.isPresent()) {
            fault(forbidden, value.get(), Message.of(Wording.CONTRADICTION, row.headerOf(filled)));
        }
    }

    private <T> Optional<T> read(Column column, Function<String, Reading<T>> reader) {
        var text = text(column);
        if (text.isEmpty() || isUnreadAlready(column)) {
            return Optional.empty();
        }
        var reading = reader.apply(text.get());
        if (reading instanceof Value<T> read) {
            return Optional.of(read.value());
        }
        fault(column, text.get(), ((Failure<T>) reading).why());
        return Optional.empty();
    }

    /** Whether a profile could not read the cell, so that what our own files may hold is no help. */
    private boolean isUnreadAlready(Column column) {
        if (row.mapped().isEmpty() || row.faults().isEmpty()) {
            return false;
        }
        var name = Optional.of(row.headerOf(column));
        return row.faults().stream().anyMatch(fault -> fault.column().equals(name));
    }

    private static Reading<String> readCode(String text) {
        Optional<Reading<String>> failure = CellLimits.invisible(text).map(Failure::new);
        return failure.orElseGet(() -> Reading.of(text));
    }

    private void fault(Column column, Message message) {
        faults.add(Fault.inCell(row.headerOf(column), message));
    }

    private void fault(Column column, String value, Message message) {
        faults.add(Fault.inCell(row.headerOf(column), value, message));
    }
}
