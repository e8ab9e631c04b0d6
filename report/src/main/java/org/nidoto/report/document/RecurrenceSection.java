package org.nidoto.report.document;

import static org.nidoto.report.document.Composition.row;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.nidoto.core.metric.RecurrenceRate;
import org.nidoto.core.metric.RecurrenceRate.CauseLine;
import org.nidoto.core.metric.RecurrenceRate.Recurred;
import org.nidoto.core.metric.RecurrenceRate.Window;
import org.nidoto.report.chart.RecurrenceChart;
import org.nidoto.report.document.Block.Heading;
import org.nidoto.report.document.Block.Kept;
import org.nidoto.report.document.Block.Note;
import org.nidoto.report.document.Block.Paragraph;
import org.nidoto.report.document.Block.Row;
import org.nidoto.report.document.Block.Table;
import org.nidoto.report.document.Section.Flow;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/** Whether incidents come back, and what came after the measures. */
final class RecurrenceSection {
    private static final int MOST_LINES = 14;

    private final Composition page;
    private final Wording words;
    private final RecurrenceRate recurrence;

    private RecurrenceSection(Composition page) {
        this.page = page;
        this.words = page.wording();
        this.recurrence = page.review().recurrence();
    }

    static Section of(Composition page) {
        return new RecurrenceSection(page).compose();
    }

    private Section compose() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Heading("8.1", page.say(Phrase.RECURRENCE_RATES)));
        blocks.add(new Paragraph(page.say(Phrase.RECURRENCE_TEXT)));
        var rates = new ArrayList<Block>();
        rates.add(rates());
        if (recurrence.withoutCause() > 0) {
            rates.add(new Note(page.say(Phrase.WITHOUT_CAUSE, recurrence.withoutCause())));
        }
        blocks.add(new Kept(rates));
        if (recurrence.recurred().latest().isEmpty()) {
            blocks.add(page.nothing("8.2", page.say(Phrase.RECURRED), page.say(Phrase.RECURRED_NONE)));
        } else {
            blocks.add(new Heading("8.2", page.say(Phrase.RECURRED)));
            blocks.add(recurred());
        }
        var lines = recurrence.timeline().stream().limit(MOST_LINES).toList();
        blocks.add(
                lines.isEmpty()
                        ? page.nothing("8.3", page.say(Phrase.TIMELINE), page.say(Phrase.TIMELINE_UNKNOWN))
                        : timeline(lines));
        blocks.addAll(EffectBlocks.of(page, "8.4"));
        return new Section("8", page.say(Caption.SECTION_RECURRENCE), Flow.FOLLOWS, blocks);
    }

    private Block rates() {
        var rows = new ArrayList<Row>();
        known(recurrence.byClientAndCause()).forEach(window -> rows.add(rate(Phrase.VIEW_CLIENT, window)));
        known(recurrence.byDepartmentAndCause()).forEach(window -> rows.add(rate(Phrase.VIEW_DEPARTMENT, window)));
        if (rows.isEmpty()) {
            return new Paragraph(page.say(Phrase.RECURRENCE_NONE, shortest()));
        }
        return page.table(
                page.say(Caption.TABLE_RECURRENCE),
                List.of(
                        page.text(Caption.COLUMN_VIEW, 34),
                        page.number(Caption.COLUMN_WINDOW, 22),
                        page.number(Caption.COLUMN_RECURRED, 26),
                        page.number(Caption.COLUMN_INTERVAL, 18)),
                rows);
    }

    private static Stream<Window> known(List<Window> windows) {
        return windows.stream().filter(window -> window.recurred().n() > 0);
    }

    private int shortest() {
        return page.review().rules().choices().windows().recurrence().stream()
                .min(Integer::compare)
                .orElseThrow();
    }

    private Row rate(Phrase view, Window window) {
        return row(
                page.say(view),
                page.say(Phrase.WITHIN_DAYS, window.days()),
                words.share(window.recurred()),
                words.interval(window.recurred()));
    }

    private String timelineTitle(List<CauseLine> lines) {
        if (lines.stream().allMatch(line -> line.measures().isEmpty())) {
            return page.say(Phrase.TIMELINE_NO_MEASURE);
        }
        return lines.stream()
                .filter(line -> line.afterMeasure() > 0)
                .findFirst()
                .map(line -> page.say(Phrase.TIMELINE_TITLE, page.name(line.cause())))
                .orElse(page.say(Phrase.TIMELINE_NONE));
    }

    private Kept timeline(List<CauseLine> lines) {
        var title = timelineTitle(lines);
        var values = lines.stream()
                .map(line -> page.say(
                        Phrase.TIMELINE_VALUE,
                        page.name(line.cause()),
                        line.incidents(),
                        line.recurrences(),
                        line.afterMeasure()))
                .toList();
        var until = page.review()
                .heading()
                .asOf()
                .atZone(page.review().heading().zone())
                .toLocalDate();
        var figure = page.figure(
                title,
                page.say(Phrase.TIMELINE_SUBTITLE),
                new RecurrenceChart(lines, until, words),
                page.describe(title, values),
                12 + 8 * lines.size());
        return new Kept(List.of(
                new Heading("8.3", page.say(Phrase.TIMELINE)), figure, new Note(page.say(Phrase.TIMELINE_NOTE))));
    }

    private Table recurred() {
        var listed = new ArrayList<>(recurrence.recurred().latest());
        if (listed.size() > Composition.MOST_ROWS) {
            listed.sort(Comparator.comparing(Recurred::on).reversed());
        }
        var rows = listed.stream()
                .map(incident -> row(
                        incident.incident().number(),
                        incident.title(),
                        page.name(incident.client()),
                        page.name(incident.cause()),
                        words.times().shortDate(incident.on())))
                .toList();
        return page.table(
                page.say(Caption.TABLE_RECURRED),
                List.of(
                        page.text(Caption.COLUMN_NUMBER, 17),
                        page.text(Caption.COLUMN_TITLE, 29),
                        page.text(Caption.COLUMN_CLIENT, 20),
                        page.text(Caption.COLUMN_CAUSE, 20),
                        page.date(Caption.COLUMN_DATE, 14)),
                rows,
                "tight",
                Composition.MOST_ROWS,
                recurrence.recurred().total());
    }
}
