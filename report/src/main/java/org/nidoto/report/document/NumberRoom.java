package org.nidoto.report.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nidoto.report.chart.PrintedWidth;
import org.nidoto.report.document.Block.Cell;
import org.nidoto.report.document.Block.Column;
import org.nidoto.report.document.Block.Table;
import org.nidoto.report.text.Kinsoku;

/** Makes room for large numbers, which must not be torn in two: their columns take from those that have most to spare. */
final class NumberRoom {
    private static final double POINTS_A_MILLIMETRE = 72 / 25.4;
    private static final double TABLE_MILLIMETRES = 165;
    private static final double PADDING_MILLIMETRES = 4;
    private static final float CELL_POINTS = 8.5f;
    private static final float SECOND_POINTS = 7.5f;
    private static final float HEADING_POINTS = 8;
    private static final int NARROWEST_TEXT = 14;

    /** Smaller ones have room wherever a table of ours has numbers. */
    private static final String LARGE_NUMBER = "\\d\\d,\\d{3}";

    private final Table table;
    private final int[] percents;
    private final int[] needs;
    private final int[] needsOfNumbers;

    private NumberRoom(Table table) {
        this.table = table;
        percents = table.columns().stream().mapToInt(Column::percent).toArray();
        needs = needs("");
        needsOfNumbers = needs(LARGE_NUMBER);
    }

    /** The table itself where every number has room already. */
    static Table fit(Table table) {
        var room = new NumberRoom(table);
        return room.share() ? room.fitted() : table;
    }

    /** What of each column's cells is not to be broken and matches takes, in percent of the table's width. */
    private int[] needs(String pattern) {
        var matching = Pattern.compile(pattern).asPredicate();
        return IntStream.range(0, percents.length)
                .map(column -> percent(table.rows().stream()
                        .flatMap(row -> widths(row.cells().get(column), matching))
                        .mapToDouble(width -> width)
                        .max()
                        .orElse(0)))
                .toArray();
    }

    private static int percent(double points) {
        return (int) Math.ceil(100 * (points / POINTS_A_MILLIMETRE + PADDING_MILLIMETRES) / TABLE_MILLIMETRES);
    }

    private static Stream<Double> widths(Cell cell, Predicate<String> matching) {
        var first =
                pieces(cell.text()).stream().filter(matching).map(piece -> PrintedWidth.of(piece, CELL_POINTS, true));
        var second = Optional.ofNullable(cell.second()).stream()
                .flatMap(text -> pieces(text).stream())
                .filter(matching)
                .map(piece -> PrintedWidth.of(piece, SECOND_POINTS, false));
        return Stream.concat(first, second);
    }

    private static List<String> pieces(String text) {
        var breaks = new Kinsoku();
        breaks.setText(text);
        var pieces = new ArrayList<String>();
        int from = 0;
        for (int to = breaks.next(); to > from; to = breaks.next()) {
            pieces.add(text.substring(from, to).strip());
            from = to;
        }
        return pieces;
    }

    /** Whether any column has become wider. */
    private boolean share() {
        boolean shared = false;
        for (int i = 0; i < percents.length; i++) {
            while (isNumber(i) && percents[i] < needsOfNumbers[i] && spare(widest()) > 0) {
                percents[widest()]--;
                percents[i]++;
                shared = true;
            }
        }
        return shared;
    }

    private int widest() {
        return IntStream.range(0, percents.length)
                .boxed()
                .max(Comparator.comparing(this::spare))
                .orElseThrow();
    }

    private int spare(int column) {
        var heading = pieces(table.columns().get(column).heading()).stream()
                .mapToDouble(piece -> PrintedWidth.of(piece, HEADING_POINTS, true))
                .max()
                .orElse(0);
        int kept = Math.max(needs[column], percent(heading));
        return percents[column] - (isNumber(column) ? kept : Math.max(kept, NARROWEST_TEXT));
    }

    private boolean isNumber(int column) {
        return table.columns().get(column).style().startsWith("number");
    }

    private Table fitted() {
        var columns = IntStream.range(0, percents.length)
                .mapToObj(i -> {
                    var column = table.columns().get(i);
                    return new Column(column.heading(), percents[i], column.style());
                })
                .toList();
        return new Table(table.label(), table.title(), columns, table.rows(), table.style());
    }
}
