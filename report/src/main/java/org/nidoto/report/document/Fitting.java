package org.nidoto.report.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nidoto.report.document.Block.Cell;
import org.nidoto.report.document.Block.Column;
import org.nidoto.report.document.Block.Row;
import org.nidoto.report.document.Block.Table;
import org.nidoto.report.text.Kinsoku;

/**
 * Makes room in a table for the codes of names, which are never broken: what stands in the row already gives way, then the widest columns
 * do.
 */
final class Fitting {
    private static final int NARROWEST = 10;

    private final Table table;
    private final int room;
    private final boolean[] isCode;
    private final boolean[] isDropped;
    private final int[] percents;

    private Fitting(Table table, int room) {
        this.table = table;
        this.room = room;
        int columns = table.columns().size();
        isCode = new boolean[columns];
        isDropped = new boolean[columns];
        percents = table.columns().stream().mapToInt(Column::percent).toArray();
        for (int i = 0; i < columns; i++) {
            isCode[i] = cells(i).anyMatch(cell -> Kinsoku.isCode(cell.text()));
            isDropped[i] = repeatsAnother(i);
        }
    }

    /**
     * The table with room for its codes.
     *
     * @param room what a code takes, in percent of the table's width
     */
    static Table fit(Table table, int room) {
        var fitting = new Fitting(table, room);
        fitting.share();
        return fitting.fitted();
    }

    private Stream<Cell> cells(int column) {
        return table.rows().stream().map(row -> row.cells().get(column));
    }

    /** Where free text is left out, the number stands for the title as well. */
    private boolean repeatsAnother(int column) {
        return isText(column)
                && cells(column)
                        .allMatch(cell ->
                                cell.second() == null && cell.text().chars().anyMatch(Character::isDigit))
                && IntStream.range(0, column)
                        .filter(this::isText)
                        .anyMatch(other -> texts(other).equals(texts(column)));
    }

    private List<String> texts(int column) {
        return cells(column).map(Cell::text).toList();
    }

    private boolean isText(int column) {
        return table.columns().get(column).style().isEmpty();
    }

    private void share() {
        int free = 0;
        for (int i = 0; i < percents.length; i++) {
            if (isDropped[i]) {
                free += percents[i];
                percents[i] = 0;
            } else if (isCode[i] && percents[i] < room) {
                free -= room - percents[i];
                percents[i] = room;
            }
        }
        for (; free > 0; free--) {
            percents[narrowestText()]++;
        }
        for (; free < 0; free++) {
            percents[widest()]--;
        }
    }

    private int narrowestText() {
        return IntStream.range(0, percents.length)
                .filter(i -> !isDropped[i] && isText(i))
                .boxed()
                .min(Comparator.comparing(i -> percents[i]))
                .orElseThrow();
    }

    private int widest() {
        return IntStream.range(0, percents.length)
                .boxed()
                .max(Comparator.comparing((Integer i) -> !isCode[i] && percents[i] > NARROWEST)
                        .thenComparing(i -> percents[i]))
                .orElseThrow();
    }

    private Table fitted() {
        var columns = new ArrayList<Column>();
        for (int i = 0; i < percents.length; i++) {
            if (!isDropped[i]) {
                var column = table.columns().get(i);
                columns.add(new Column(column.heading(), percents[i], column.style()));
            }
        }
        return new Table(
                table.label(),
                table.title(),
                columns,
                table.rows().stream().map(this::fitted).toList(),
                table.style());
    }

    private Row fitted(Row row) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < percents.length; i++) {
            var cell = row.cells().get(i);
            if (!isDropped[i]) {
                cells.add(
                        Kinsoku.isCode(cell.text())
                                ? new Cell(cell.text(), (cell.style() + " code").strip(), cell.second())
                                : cell);
            }
        }
        return new Row(cells, row.style());
    }
}
