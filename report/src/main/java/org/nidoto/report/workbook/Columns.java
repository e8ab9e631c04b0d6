package org.nidoto.report.workbook;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.nidoto.core.incident.Label;
import org.nidoto.core.metric.ResponseTimes.Distribution;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.core.statistics.Interval;
import org.nidoto.core.statistics.Proportion;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.SheetHead;
import org.nidoto.report.text.SheetName;
import org.nidoto.report.text.Wording;

/**
 * A sheet's columns, left to right, each with its head and what stands in it for a row's value.
 *
 * @param <T> what a row is of
 */
final class Columns<T> {
    private static final double MINUTES_PER_HOUR = 60;

    private final SheetName name;
    private final Wording words;
    private final List<String> heads = new ArrayList<>();
    private final List<Function<T, Cell>> cells = new ArrayList<>();

    Columns(SheetName name, Wording words) {
        this.name = name;
        this.words = words;
    }

    Columns<T> text(Enum<?> head, Function<T, String> text) {
        return column(said(head), row -> new Cell.Text(text.apply(row)));
    }

    Columns<T> label(Enum<?> head, Function<T, Label> label) {
        return text(head, row -> words.name(label.apply(row)));
    }

    /** A sign where it is so, else nothing. */
    Columns<T> mark(Enum<?> head, Predicate<T> so) {
        return text(head, row -> so.test(row) ? "●" : "");
    }

    Columns<T> count(Enum<?> head, ToLongFunction<T> count) {
        return column(said(head), row -> new Cell.Quantity(count.applyAsLong(row), Format.COUNT));
    }

    /** Absent numbers are told as such, never as 0. */
    Columns<T> number(Enum<?> head, Format format, Function<T, OptionalDouble> number) {
        return number(said(head), format, number, Phrase.NOT_COMPUTABLE);
    }

    /** A number whose look depends on the row. */
    Columns<T> number(Enum<?> head, Function<T, Format> format, Function<T, OptionalDouble> number, Phrase absent) {
        return column(said(head), row -> cell(number.apply(row), format.apply(row), absent));
    }

    Columns<T> day(Enum<?> head, Function<T, Optional<LocalDate>> day) {
        return column(said(head), row -> day.apply(row).map(Cell::of).orElse(Cell.EMPTY));
    }

    Columns<T> month(Enum<?> head, Function<T, YearMonth> month) {
        return column(said(head), row -> Cell.of(month.apply(row)));
    }

    Columns<T> cell(Enum<?> head, Function<T, Cell> cell) {
        return column(said(head), cell);
    }

    /** A share with its counts and its interval. */
    Columns<T> share(Enum<?> head, Function<T, Proportion> share) {
        return number(head, Format.SHARE, row -> share.apply(row).share())
                .column(
                        part(SheetHead.PART_OF, head),
                        row -> new Cell.Quantity(share.apply(row).of(), Format.COUNT))
                .column(
                        part(SheetHead.PART_N, head),
                        row -> new Cell.Quantity(share.apply(row).n(), Format.COUNT))
                .ends(head, Format.SHARE, row -> share.apply(row).interval());
    }

    /** An estimate with its interval. */
    Columns<T> estimate(Enum<?> head, Format format, Function<T, Estimate> estimate) {
        return number(head, format, row -> estimate.apply(row).value())
                .number(
                        part(SheetHead.PART_LOWER, head),
                        format,
                        row -> estimate.apply(row).lower(),
                        Phrase.DASH)
                .number(
                        part(SheetHead.PART_UPPER, head),
                        format,
                        row -> estimate.apply(row).upper(),
                        Phrase.DASH);
    }

    /** A quantile of times in hours with its interval. */
    Columns<T> hours(Enum<?> head, Function<T, Distribution> times, Function<Distribution, Estimate> quantile) {
        Function<T, Estimate> estimate = row -> quantile.apply(times.apply(row));
        return column(
                        said(head),
                        row -> hours(
                                estimate.apply(row).value(),
                                times.apply(row).n() == 0 ? Phrase.NO_CASES : Phrase.NOT_REACHED))
                .column(
                        part(SheetHead.PART_LOWER, head),
                        row -> hours(estimate.apply(row).lower(), Phrase.DASH))
                .column(
                        part(SheetHead.PART_UPPER, head),
                        row -> hours(estimate.apply(row).upper(), Phrase.DASH));
    }

    /** The sheet; where there are no rows, one that says so. */
    Sheet of(Collection<? extends T> rows) {
        List<List<Cell>> filled = rows.stream()
                .map(row -> cells.stream().map(cell -> cell.apply(row)).toList())
                .toList();
        return new Sheet(words.say(name), heads, filled.isEmpty() ? List.of(remark(words.say(Phrase.NONE))) : filled);
    }

    /** The sheet of those that are at hand, with a last row that says how many of the total are not. */
    Sheet of(Collection<? extends T> rows, int total) {
        var listed = of(rows);
        if (total <= rows.size()) {
            return listed;
        }
        var more = remark(words.say(SheetHead.MORE, total - rows.size()));
        return new Sheet(
                listed.name(),
                heads,
                Stream.concat(listed.rows().stream(), Stream.of(more)).toList());
    }

    private List<Cell> remark(String text) {
        var row = new ArrayList<Cell>(Collections.nCopies(heads.size(), Cell.EMPTY));
        row.set(0, new Cell.Text(text));
        return row;
    }

    private Columns<T> ends(Enum<?> head, Format format, Function<T, Optional<Interval>> interval) {
        return number(
                        part(SheetHead.PART_LOWER, head),
                        format,
                        row -> end(interval.apply(row).map(Interval::lower)),
                        Phrase.DASH)
                .number(
                        part(SheetHead.PART_UPPER, head),
                        format,
                        row -> end(interval.apply(row).map(Interval::upper)),
                        Phrase.DASH);
    }

    private static OptionalDouble end(Optional<Double> end) {
        return end.stream().mapToDouble(Double::doubleValue).findFirst();
    }

    private Columns<T> number(String head, Format format, Function<T, OptionalDouble> number, Phrase absent) {
        return column(head, row -> cell(number.apply(row), format, absent));
    }

    private Cell hours(OptionalDouble minutes, Phrase absent) {
        return cell(minutes.stream().map(time -> time / MINUTES_PER_HOUR).findFirst(), Format.TENTHS, absent);
    }

    private Cell cell(OptionalDouble number, Format format, Phrase absent) {
        return number.isPresent() && Double.isFinite(number.getAsDouble())
                ? new Cell.Quantity(number.getAsDouble(), format)
                : new Cell.Text(words.say(absent));
    }

    /** Heads of amounts name the currency. */
    private String said(Enum<?> head) {
        return words.say(head, words.imprint().currency());
    }

    private String part(SheetHead part, Enum<?> head) {
        return words.say(part, said(head));
    }

    private Columns<T> column(String head, Function<T, Cell> cell) {
        heads.add(head.replace('\n', ' '));
        cells.add(cell);
        return this;
    }
}
