package org.nidoto.report.document;

import static org.nidoto.report.document.Composition.row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nidoto.core.incident.Label;
import org.nidoto.core.metric.CauseBreakdown;
import org.nidoto.core.metric.CauseBreakdown.Pareto;
import org.nidoto.core.statistics.Proportion;
import org.nidoto.report.chart.ParetoChart;
import org.nidoto.report.document.Block.Cell;
import org.nidoto.report.document.Block.Column;
import org.nidoto.report.document.Block.Heading;
import org.nidoto.report.document.Block.Kept;
import org.nidoto.report.document.Block.Note;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.document.Block.Row;
import org.nidoto.report.document.Block.Table;
import org.nidoto.report.document.Section.Flow;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.CauseWord;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/** Nonconformities: how many, why they happened, why nobody caught them, where, and what they cost. */
final class NonconformitiesSection {
    private static final int MOST_CAUSES = 8;
    private static final int PARETO_MILLIMETRES = 68;
    private static final int MOST_PARETO_MILLIMETRES = 120;
    private static final int MOST_DIAGRAM_MILLIMETRES = 190;
    private static final int MOST_ROWS = 30;
    private static final int BRIEF = 24;

    private final Composition page;
    private final Wording words;
    private final CauseBreakdown causes;

    private NonconformitiesSection(Composition page) {
        this.page = page;
        this.words = page.wording();
        this.causes = page.review().causes();
    }

    static Section of(Composition page) {
        return new NonconformitiesSection(page).compose();
    }

    private Section compose() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Heading("7.1", page.say(Phrase.COUNTS)));
        blocks.addAll(counts());
        pareto(blocks, "7.2", Phrase.OCCURRENCE_CAUSES, Phrase.OCCURRENCE_TEXT, causes.occurrence());
        pareto(blocks, "7.3", Phrase.ESCAPE_CAUSES, Phrase.ESCAPE_TEXT, causes.escape());
        blocks.addAll(LossBlocks.of(page, "7.4"));
        blocks.add(
                causes.occurrence().total() > 0
                        ? new Kept(List.of(
                                new Heading("7.5", page.say(CauseWord.DIAGRAM)),
                                CauseDiagramFigure.of(
                                        page, page.review(), Composition.WIDTH, MOST_DIAGRAM_MILLIMETRES)))
                        : page.nothing("7.5", page.say(CauseWord.DIAGRAM), page.say(Phrase.NO_INCIDENTS)));
        blocks.add(departments());
        var analyses = new ArrayList<Block>();
        analyses.add(new Heading("7.7", page.say(Phrase.ANALYSIS_QUALITY)));
        analyses.addAll(analyses());
        blocks.add(new Kept(analyses));
        return new Section("7", page.say(Caption.SECTION_NONCONFORMITIES), Flow.FOLLOWS, blocks);
    }

    private Kept departments() {
        if (causes.byDepartment().isEmpty()) {
            return page.nothing("7.6", page.say(Phrase.BY_DEPARTMENT), page.say(Phrase.NO_INCIDENTS));
        }
        return new Kept(List.of(
                new Heading("7.6", page.say(Phrase.BY_DEPARTMENT)),
                byDepartment(),
                new Note(page.say(CauseWord.CAUSES_NOT_SHOWN, shownCauses().size()))));
    }

    private List<Block> counts() {
        var volume = page.review().volume();
        var comparison = new ComparisonWording(words);
        var rows = new ArrayList<Row>();
        rows.add(row(page.say(Phrase.COUNT_NOW), words.count(volume.incidents())));
        rows.add(row(page.say(Phrase.COUNT_PREVIOUS), words.count(volume.previous())));
        rows.add(row(page.say(Phrase.COUNT_LAST_YEAR), words.count(volume.lastYear())));
        rows.add(row(page.say(Phrase.COUNT_CANCELLED), words.count(volume.cancelled())));
        rows.add(row(page.say(Phrase.COUNT_PER_THOUSAND), new RateWording(words).perThousand(volume)));
        rows.add(row(
                page.say(volume.exposure().isPresent() ? Phrase.COUNT_CHANGE : Phrase.COUNT_CHANGE_PER_DAY),
                comparison.ratio(volume.change())));
        rows.add(row(page.say(Phrase.FOUND_BY_CLIENT), withInterval(volume.foundByClient())));
        rows.add(row(page.say(Phrase.FOUND_OUTSIDE), withInterval(volume.foundOutside())));
        return page.computable(
                page.say(Caption.TABLE_COUNTS),
                List.of(page.text(Caption.COLUMN_ITEM, 60), page.number(Caption.COLUMN_VALUE, 40)),
                rows);
    }

    private void pareto(List<Block> blocks, String number, Phrase heading, Phrase text, Pareto pareto) {
        var head = new ArrayList<Block>();
        head.add(new Heading(number, page.say(heading)));
        if (pareto.total() == 0) {
            head.add(new Paragraph(page.say(Phrase.NO_INCIDENTS)));
            blocks.add(new Kept(head));
            return;
        }
        head.add(new Paragraph(page.say(text)));
        var values = pareto.rows().stream()
                .map(bar -> words.cause(bar) + " " + words.count(bar.incidents()))
                .toList();
        int percent = page.review().rules().choices().losses().vitalPercent();
        var chart = ParetoChart.ofCounts(pareto, percent, words).within(Composition.WIDTH, MOST_PARETO_MILLIMETRES);
        var title = new ParetoWording(words).title(pareto, chart.vitalShown());
        head.add(page.figure(
                title,
                page.say(
                        Phrase.PARETO_SUBTITLE,
                        words.times()
                                .quarterOrPeriod(
                                        page.review().heading().quarter(),
                                        page.review().heading().period()),
                        pareto.total(),
                        percent),
                chart,
                page.describe(title, values),
                chart.millimetres(Composition.WIDTH, PARETO_MILLIMETRES)));
        blocks.add(new Kept(head));
        blocks.add(causeTable(heading, pareto));
        var rest = pareto.rows().stream().skip(MOST_ROWS).toList();
        if (!rest.isEmpty()) {
            blocks.add(new Note(page.say(
                    CauseWord.CAUSES_REST,
                    rest.size(),
                    rest.stream().mapToInt(CauseBreakdown.Row::incidents).sum())));
        }
    }

    private Table causeTable(Phrase heading, Pareto pareto) {
        var rows = pareto.rows().stream()
                .limit(MOST_ROWS)
                .map(bar -> new Row(
                        Stream.of(
                                        bar.rank().isPresent()
                                                ? words.count(bar.rank().getAsInt())
                                                : page.say(Phrase.DASH),
                                        words.cause(bar),
                                        words.count(bar.incidents()),
                                        words.decimal(bar.share() * 100, 1),
                                        words.decimal(bar.cumulative() * 100, 1),
                                        words.count(bar.previous()),
                                        words.change((long) bar.incidents() - bar.previous()))
                                .map(text -> new Cell(text, ""))
                                .toList(),
                        bar.vital() ? "strong" : ""))
                .toList();
        return page.table(
                page.say(Caption.TABLE_CAUSES, page.say(heading)),
                List.of(
                        page.middle(Caption.COLUMN_RANK, 8),
                        page.text(Caption.COLUMN_CAUSE, 37),
                        page.number(Caption.COLUMN_INCIDENTS, 10),
                        page.number(Caption.COLUMN_SHARE, 12),
                        page.number(Caption.COLUMN_CUMULATIVE, 12),
                        page.number(Caption.COLUMN_PREVIOUS, 11),
                        page.number(Caption.COLUMN_CHANGE, 10)),
                rows);
    }

    private Table byDepartment() {
        var cells = causes.byDepartment();
        var shown = shownCauses();
        var departments = departments(cells);
        int most = cells.stream().mapToInt(CauseBreakdown.Cell::incidents).max().orElse(1);
        int each = 80 / Math.max(1, shown.size());
        var columns = new ArrayList<Column>();
        columns.add(page.text(Caption.COLUMN_DEPARTMENT, 100 - each * shown.size()));
        shown.forEach(cause -> columns.add(new Column(Composition.brief(page.name(cause), BRIEF), each, "middle")));
        var counts = cells.stream()
                .collect(Collectors.toMap(cell -> List.of(cell.department(), cell.cause()), cell -> cell));
        var rows = departments.stream()
                .map(department -> row(Stream.concat(
                                Stream.of(new Cell(Composition.brief(page.name(department), BRIEF), "")),
                                shown.stream().map(cause -> heat(counts.get(List.of(department, cause)), most)))
                        .toList()))
                .toList();
        return page.table(page.say(Caption.TABLE_BY_DEPARTMENT), columns, rows, "heat");
    }

    /** All in their order; where they are too many, those with the most incidents first. */
    private static List<Label> departments(List<CauseBreakdown.Cell> cells) {
        var incidents = new LinkedHashMap<Label, Integer>();
        cells.forEach(cell -> incidents.merge(cell.department(), cell.incidents(), Integer::sum));
        var all = new ArrayList<>(incidents.keySet());
        if (all.size() > Composition.MOST_ROWS) {
            all.sort(Comparator.comparing(incidents::get, Comparator.reverseOrder()));
        }
        return all;
    }

    private List<Label> shownCauses() {
        return causes.occurrence().rows().stream()
                .filter(bar -> !bar.other())
                .map(CauseBreakdown.Row::cause)
                .limit(MOST_CAUSES)
                .toList();
    }

    private Cell heat(CauseBreakdown.@Nullable Cell cell, int most) {
        if (cell == null || cell.incidents() == 0) {
            return new Cell("", "");
        }
        int level = Math.min(4, 1 + 4 * cell.incidents() / (most + 1));
        return new Cell(words.count(cell.incidents()), "level" + level);
    }

    private List<Block> analyses() {
        var loss = causes.loss();
        var rows = new ArrayList<Row>();
        rows.add(row(page.say(Phrase.PERSON_BLAMING), withInterval(causes.personBlaming())));
        rows.add(row(page.say(Phrase.PROVISIONAL), withInterval(causes.provisional())));
        rows.addAll(depth());
        rows.add(row(page.say(Phrase.LOSS_KNOWN), words.share(loss.known())));
        rows.add(row(
                page.say(Phrase.LOSS_TOTAL),
                loss.known().of() == 0 ? page.say(Phrase.NOT_COMPUTABLE_NONE) : words.amount(loss.total())));
        loss.largest()
                .ifPresent(largest -> rows.add(row(
                        page.say(Phrase.LOSS_LARGEST),
                        page.say(
                                Phrase.LOSS_LARGEST_VALUE,
                                words.amount(largest.amount()),
                                words.percent(loss.largestShare()),
                                largest.title(),
                                name(largest.client())))));
        return page.computable(
                page.say(Caption.TABLE_ANALYSES),
                List.of(page.text(Caption.COLUMN_ITEM, 52), page.number(Caption.COLUMN_VALUE, 48)),
                rows);
    }

    private List<Row> depth() {
        var depth = page.review().steps().analysis();
        var rows = new ArrayList<Row>();
        rows.add(row(page.say(CauseWord.DEPTH_KNOWN), words.share(depth.depthKnown())));
        if (depth.median().isPresent()) {
            rows.add(row(
                    page.say(CauseWord.DEPTH_MEDIAN),
                    page.say(
                            CauseWord.DEPTH_MEDIAN_VALUE,
                            words.decimal(depth.median().getAsDouble(), 0))));
            rows.add(row(
                    page.say(CauseWord.DEPTH_SPREAD),
                    depth.byDepth().entrySet().stream()
                            .map(whys -> page.say(CauseWord.DEPTH_SPREAD_VALUE, whys.getKey(), whys.getValue()))
                            .collect(Collectors.joining(page.say(Phrase.LIST_SEPARATOR)))));
        }
        return rows;
    }

    private String name(Label label) {
        return page.name(label);
    }

    private String withInterval(Proportion proportion) {
        return proportion.n() == 0
                ? page.say(Phrase.NOT_COMPUTABLE_NONE)
                : page.say(Phrase.WITH_INTERVAL, words.share(proportion), words.interval(proportion));
    }
}
