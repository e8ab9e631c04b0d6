package org.nidoto.report.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.incident.Label;
import org.nidoto.core.metric.AdoptionProgress;
import org.nidoto.core.metric.AdoptionProgress.MeasureRow;
import org.nidoto.core.metric.AdoptionProgress.State;
import org.nidoto.report.document.Block.Cell;
import org.nidoto.report.document.Block.Column;
import org.nidoto.report.document.Block.Heading;
import org.nidoto.report.document.Block.Note;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.document.Block.Row;
import org.nidoto.report.document.Block.Table;
import org.nidoto.report.document.Section.Flow;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/** How far measures have spread: the matrix of measures and departments, coverage, and what is overdue. */
final class DeploymentSection {
    private static final int ABREAST = 9;
    private static final int MOST_DEPARTMENTS = 2 * ABREAST;
    private static final int MOST_MEASURES = Composition.MOST_ROWS;
    private static final int BRIEF_NAME = 24;
    private static final int BRIEF_TITLE = 44;

    private final Composition page;
    private final Wording words;
    private final AdoptionProgress adoption;
    private final List<MeasureRow> measures;
    private final List<Label> departments;

    private DeploymentSection(Composition page) {
        this.page = page;
        this.words = page.wording();
        this.adoption = page.review().adoption();
        this.measures = most(adoption.measures(), MOST_MEASURES, measure -> left(measure.cells().values().stream()));
        this.departments = most(
                adoption.departments(),
                MOST_DEPARTMENTS,
                department -> left(adoption.measures().stream()
                        .flatMap(measure ->
                                Stream.ofNullable(measure.cells().get(new DepartmentCode(department.code()))))));
    }

    /** All of them, or where they are too many, those with the most left to do, in their order. */
    private static <T> List<T> most(List<T> all, int most, ToIntFunction<T> left) {
        var first = all.stream()
                .sorted(Comparator.comparingInt(left).reversed())
                .limit(most)
                .collect(Collectors.toSet());
        return all.stream().filter(first::contains).toList();
    }

    /** How much is left to do: what is overdue first, then what was never considered. */
    private static int left(Stream<State> cells) {
        return cells.mapToInt(state -> state == State.OVERDUE ? 1000 : state == State.NOT_CONSIDERED ? 1 : 0)
                .sum();
    }

    static Section of(Composition page) {
        return new DeploymentSection(page).compose();
    }

    private Section compose() {
        var blocks = new ArrayList<Block>();
        if (adoption.measures().isEmpty()) {
            blocks.add(new Paragraph(page.say(Phrase.MEASURES_NONE)));
            return new Section("9", page.say(Caption.SECTION_DEPLOYMENT), Flow.FOLLOWS_WHOLE, blocks);
        }
        blocks.add(new Paragraph(text()));
        for (int from = 0; from < Math.max(1, departments.size()); from += ABREAST) {
            blocks.add(matrix(departments.subList(from, Math.min(departments.size(), from + ABREAST))));
        }
        if (measures.size() < adoption.measures().size()
                || departments.size() < adoption.departments().size()) {
            blocks.add(new Note(page.say(
                    Phrase.MATRIX_PART,
                    measures.size(),
                    departments.size(),
                    adoption.measures().size(),
                    adoption.departments().size())));
        }
        blocks.add(new Note(page.say(Phrase.MATRIX_LEGEND)));
        blocks.add(new Heading("9.1", page.say(Phrase.OVERDUE)));
        blocks.add(adoption.overdue().isEmpty() ? new Paragraph(page.say(Phrase.OVERDUE_NONE)) : overdue());
        blocks.add(new Heading("9.2", page.say(Phrase.MEASURES)));
        blocks.add(measures());
        return new Section("9", page.say(Caption.SECTION_DEPLOYMENT), Flow.LANDSCAPE, blocks);
    }

    private String text() {
        var share = words.share(adoption.adopted());
        var interval = words.interval(adoption.adopted());
        int overdue = adoption.overdue().size();
        return adoption.coverage().isPresent()
                ? page.say(Phrase.DEPLOYMENT_TEXT, share, interval, words.percent(adoption.coverage()), overdue)
                : page.say(Phrase.DEPLOYMENT_TEXT_NO_VOLUME, share, interval, overdue);
    }

    private Table matrix(List<Label> departments) {
        int each = departments.isEmpty() ? 0 : Math.min(11, 76 / departments.size());
        var columns = new ArrayList<Column>();
        columns.add(page.text(Caption.COLUMN_MEASURE, 100 - each * departments.size()));
        departments.forEach(department ->
                columns.add(new Column(Composition.brief(page.name(department), BRIEF_NAME), each, "middle")));
        var rows = measures.stream()
                .map(measure -> {
                    var cells = new ArrayList<Cell>();
                    cells.add(new Cell(
                            Composition.brief(Makeup.numbered(measure.id().number(), measure.title()), BRIEF_TITLE),
                            ""));
                    departments.forEach(department -> cells.add(state(measure, department)));
                    return new Row(cells, "");
                })
                .toList();
        return page.table(page.say(Caption.TABLE_MATRIX), columns, rows, "matrix");
    }

    private Cell state(MeasureRow measure, Label department) {
        var state = measure.cells().get(new DepartmentCode(department.code()));
        return state == null ? new Cell("", "") : new Cell(page.say(state), style(state));
    }

    private static String style(State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Table measures() {
        var listed = adoption.measures().size() > Composition.MOST_ROWS ? mostLeftFirst() : adoption.measures();
        var rows = listed.stream()
                .map(measure -> Composition.row(
                        measure.id().number(),
                        measure.title(),
                        page.say(measure.controlType()),
                        measure.causes().stream()
                                .map(page::name)
                                .collect(Collectors.joining(page.say(Phrase.LIST_SEPARATOR))),
                        measure.owner().orElse(page.say(Phrase.DASH)),
                        words.times().shortDate(measure.decidedAt()),
                        words.share(measure.adopted()),
                        measure.coverage().isPresent() ? words.percent(measure.coverage()) : page.say(Phrase.DASH),
                        measure.standardizedAt().map(words.times()::shortDate).orElse(page.say(Phrase.NOT_YET))))
                .toList();
        return page.table(
                page.say(Caption.TABLE_MEASURES),
                List.of(
                        page.text(Caption.COLUMN_MEASURE_NUMBER, 7),
                        page.text(Caption.COLUMN_MEASURE, 23),
                        page.text(Caption.COLUMN_CONTROL, 9),
                        page.text(Caption.COLUMN_CAUSES, 19),
                        page.text(Caption.COLUMN_OWNER, 8),
                        page.date(Caption.COLUMN_DECIDED, 9),
                        page.number(Caption.COLUMN_ADOPTED, 9),
                        page.number(Caption.COLUMN_COVERAGE, 7),
                        page.date(Caption.COLUMN_STANDARDIZED, 9)),
                rows,
                "tight");
    }

    private List<MeasureRow> mostLeftFirst() {
        return adoption.measures().stream()
                .sorted(Comparator.comparingInt((MeasureRow measure) -> left(measure.cells().values().stream()))
                        .reversed())
                .toList();
    }

    private Table overdue() {
        var rows = adoption.overdue().stream()
                .map(late -> new Row(
                        List.of(
                                new Cell(late.measure().number(), ""),
                                new Cell(late.title(), ""),
                                new Cell(page.name(late.department()), ""),
                                new Cell(late.owner().orElse(page.say(Phrase.DASH)), ""),
                                new Cell(words.times().shortDate(late.dueAt()), ""),
                                new Cell(page.say(Phrase.DAYS, late.daysLate()), "alert")),
                        ""))
                .toList();
        return page.table(
                page.say(Caption.TABLE_OVERDUE),
                List.of(
                        page.text(Caption.COLUMN_MEASURE_NUMBER, 10),
                        page.text(Caption.COLUMN_MEASURE, 36),
                        page.text(Caption.COLUMN_DEPARTMENT, 20),
                        page.text(Caption.COLUMN_OWNER, 14),
                        page.date(Caption.COLUMN_DUE, 10),
                        page.number(Caption.COLUMN_DAYS_LATE, 10)),
                rows);
    }
}
