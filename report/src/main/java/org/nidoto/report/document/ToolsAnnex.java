package org.nidoto.report.document;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.metric.CheckSheet;
import org.nidoto.core.metric.TimesHistogram;
import org.nidoto.report.chart.HistogramChart;
import org.nidoto.report.document.Block.Cell;
import org.nidoto.report.document.Block.Column;
import org.nidoto.report.document.Block.Heading;
import org.nidoto.report.document.Block.Kept;
import org.nidoto.report.document.Block.Note;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.document.Block.Row;
import org.nidoto.report.document.Block.Table;
import org.nidoto.report.document.Section.Flow;
import org.nidoto.report.text.AnnexWord;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/** Those of the QC seven tools that stand in no section: the histogram and the check sheet. */
final class ToolsAnnex {
    private static final int MILLIMETRES = 58;
    private static final int MOST_ROWS = 14;
    private static final int MOST_STROKES = 20;

    private final Composition page;
    private final Wording words;

    private ToolsAnnex(Composition page) {
        this.page = page;
        this.words = page.wording();
    }

    static Section of(Composition page) {
        var annex = new ToolsAnnex(page);
        return new Section(
                "A4",
                page.say(AnnexWord.TOOLS),
                Flow.FOLLOWS,
                List.of(new Kept(annex.histogram()), new Kept(annex.checkSheet())));
    }

    private List<Block> histogram() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Heading("A4.1", page.say(AnnexWord.HISTOGRAM)));
        var histogram = page.review().experts().histogram();
        if (histogram.bins().isEmpty()) {
            blocks.add(new Paragraph(page.say(AnnexWord.HISTOGRAM_NONE)));
            return blocks;
        }
        var title = title(histogram);
        var values = IntStream.range(0, histogram.bins().size())
                .mapToObj(bin -> page.say(
                        AnnexWord.HISTOGRAM_VALUE,
                        words.times().business((double) (histogram.width() * (bin + 1L))),
                        histogram.bins().get(bin)))
                .toList();
        blocks.add(page.figure(
                title,
                page.say(
                        AnnexWord.HISTOGRAM_SUBTITLE,
                        words.times()
                                .quarterOrPeriod(
                                        page.review().heading().quarter(),
                                        page.review().heading().period()),
                        histogram.resolved(),
                        histogram.open()),
                new HistogramChart(
                        histogram,
                        Optional.ofNullable(page.review().rules().targets().get(Milestone.RESOLVED)),
                        words),
                page.describe(title, values),
                MILLIMETRES));
        return blocks;
    }

    private String title(TimesHistogram histogram) {
        int most = Collections.max(histogram.bins());
        var highest = IntStream.range(0, histogram.bins().size())
                .filter(bin -> histogram.bins().get(bin) == most)
                .boxed()
                .toList();
        int first = highest.get(0);
        int last = highest.get(highest.size() - 1);
        if (last - first >= highest.size()) {
            return page.say(AnnexWord.HISTOGRAM_TITLE_SEVERAL, highest.size(), most);
        }
        var to = words.times().businessInFull((double) (histogram.width() * (last + 1L)));
        int incidents = most * highest.size();
        return first == 0
                ? page.say(AnnexWord.HISTOGRAM_TITLE_OPEN, to, incidents)
                : page.say(
                        AnnexWord.HISTOGRAM_TITLE,
                        words.times().businessInFull((double) (histogram.width() * first)),
                        to,
                        incidents);
    }

    private List<Block> checkSheet() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Heading("A4.2", page.say(AnnexWord.CHECK_SHEET)));
        var sheet = page.review().experts().checkSheet();
        if (sheet.rows().isEmpty()) {
            blocks.add(new Paragraph(page.say(Phrase.NO_INCIDENTS)));
            return blocks;
        }
        blocks.add(new Paragraph(page.say(AnnexWord.CHECK_SHEET_TEXT)));
        blocks.add(table(sheet));
        int rest = sheet.rows().size() - MOST_ROWS;
        if (rest > 0) {
            blocks.add(new Note(page.say(AnnexWord.CHECK_SHEET_REST, rest)));
        }
        return blocks;
    }

    private Table table(CheckSheet sheet) {
        var columns = new ArrayList<Column>();
        columns.add(page.text(AnnexWord.COLUMN_CATEGORY, 23));
        for (var day : DayOfWeek.values()) {
            columns.add(page.middle(day, 10));
        }
        columns.add(page.number(AnnexWord.COLUMN_TOTAL, 7));
        var rows = sheet.rows().stream().limit(MOST_ROWS).map(this::row).toList();
        return page.table(page.say(AnnexWord.CHECK_SHEET_TABLE), columns, rows, "tight");
    }

    private Row row(CheckSheet.Row row) {
        var cells = new ArrayList<Cell>();
        cells.add(new Cell(page.name(row.category()), ""));
        for (int count : row.byDay()) {
            cells.add(
                    count == 0
                            ? new Cell("", "")
                            : count > MOST_STROKES
                                    ? new Cell(words.count(count), "")
                                    : new Cell(words.tally(count), "", words.count(count)));
        }
        cells.add(new Cell(words.count(row.total()), "strong"));
        return Composition.row(cells);
    }
}
