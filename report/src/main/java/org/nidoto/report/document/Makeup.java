package org.nidoto.report.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleToIntFunction;
import org.nidoto.core.incident.Label;
import org.nidoto.core.incident.Told;
import org.nidoto.report.chart.Chart;
import org.nidoto.report.document.Block.Cell;
import org.nidoto.report.document.Block.Column;
import org.nidoto.report.document.Block.Figure;
import org.nidoto.report.document.Block.Row;
import org.nidoto.report.document.Block.Table;
import org.nidoto.report.text.Disclosure;
import org.nidoto.report.text.Language;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/** One report while it is being made up: its words, and its figures and tables numbered as they come. */
class Makeup {
    private static final double LETTERS_PER_PERCENT = 0.55;
    private static final int PERCENT_OF_CODE = 15;

    private final Wording wording;
    private final Map<String, Chart> charts = new LinkedHashMap<>();
    private int tables;

    Makeup(Wording wording) {
        this.wording = wording;
    }

    Wording wording() {
        return wording;
    }

    Map<String, Chart> charts() {
        return charts;
    }

    String say(Enum<?> phrase, Object... filling) {
        return wording.say(phrase, filling);
    }

    String told(Told sentence) {
        return wording.words().language() == Language.JAPANESE ? sentence.ja() : sentence.en();
    }

    String name(Label label) {
        return wording.name(label);
    }

    /** A number with the title it belongs to; the number alone where it stands for the title as well. */
    static String numbered(String number, String title) {
        return title.equals(number) ? number : number + " " + title;
    }

    /** A text for a narrow place: its beginning, where it is longer than so many letters as wide as high; of Latin ones two count as one. */
    static String brief(String text, int most) {
        int halves = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            halves += text.codePointAt(i) < 0x300 ? 1 : 2;
            if (halves > 2 * most) {
                return beginning(text, most);
            }
        }
        return text;
    }

    private static String beginning(String text, int most) {
        int halves = 0;
        int end = 0;
        while (halves < 2 * (most - 1)) {
            halves += text.codePointAt(end) < 0x300 ? 1 : 2;
            end = text.offsetByCodePoints(end, 1);
        }
        return text.substring(0, end) + "…";
    }

    /** The row with cells of so many lines at most, on a page of the width of A4. */
    static Row cut(Row row, List<Column> columns, int lines) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < row.cells().size(); i++) {
            var cell = row.cells().get(i);
            int most = (int) (columns.get(i).percent() * LETTERS_PER_PERCENT * lines);
            cells.add(new Cell(brief(cell.text(), most), cell.style(), cell.second()));
        }
        return new Row(cells, row.style());
    }

    /**
     * The height that a chart takes in its column, in millimetres.
     *
     * @param height what it asks for where it has so much width
     * @param width the column's, in millimetres
     */
    int millimetres(DoubleToIntFunction height, double width) {
        return height.applyAsInt(width);
    }

    Figure figure(String title, String subtitle, Chart chart, String alternative, int millimetres) {
        int number = charts.size() + 1;
        var key = "figure-" + number;
        charts.put(key, chart);
        return new Figure(say(Phrase.FIGURE, number), title, subtitle, key, alternative, millimetres);
    }

    Table table(String title, List<Column> columns, List<Row> rows) {
        return table(title, columns, rows, "");
    }

    Table table(String title, List<Column> columns, List<Row> rows, String style) {
        tables++;
        var filled = rows.isEmpty() ? List.of(noRow(columns.size())) : rows;
        return fitted(
                NumberRoom.fit(new Table(say(Phrase.TABLE, tables), title, columns, filled, style)), PERCENT_OF_CODE);
    }

    /** The table with room for the codes of names, in the edition that has them. */
    Table fitted(Table table, int percentOfCode) {
        return wording.imprint().disclosure() == Disclosure.PSEUDONYMISED ? Fitting.fit(table, percentOfCode) : table;
    }

    private Row noRow(int columns) {
        var cells = new ArrayList<Cell>();
        cells.add(new Cell(say(Phrase.NONE), "muted"));
        cells.addAll(Collections.nCopies(columns - 1, new Cell("", "")));
        return row(cells);
    }

    Column text(Enum<?> heading, int percent) {
        return new Column(say(heading), percent, "");
    }

    Column number(Enum<?> heading, int percent) {
        return new Column(say(heading), percent, "number");
    }

    Column date(Enum<?> heading, int percent) {
        return new Column(say(heading), percent, "number nowrap");
    }

    Column middle(Enum<?> heading, int percent) {
        return new Column(say(heading), percent, "middle");
    }

    /** A row of plain cells. */
    static Row row(String... cells) {
        return new Row(Arrays.stream(cells).map(text -> new Cell(text, "")).toList(), "");
    }

    static Row row(List<Cell> cells) {
        return new Row(cells, "");
    }

    /** The figure's description: its title and every labelled value, for those who cannot see it. */
    String describe(String title, List<String> values) {
        var all = new ArrayList<String>();
        all.add(title);
        all.addAll(values);
        return String.join(say(Phrase.LIST_SEPARATOR), all);
    }
}
