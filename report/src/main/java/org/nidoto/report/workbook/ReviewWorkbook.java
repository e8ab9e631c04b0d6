package org.nidoto.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nidoto.core.review.Heading.Edition;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.report.chart.CauseEffectChart;
import org.nidoto.report.chart.Chart;
import org.nidoto.report.chart.ControlChart;
import org.nidoto.report.chart.CountsChart;
import org.nidoto.report.chart.ForestChart;
import org.nidoto.report.chart.FunnelChart;
import org.nidoto.report.chart.HistogramChart;
import org.nidoto.report.chart.IncidentsChart;
import org.nidoto.report.chart.MonthlyTimesChart;
import org.nidoto.report.chart.ParetoChart;
import org.nidoto.report.chart.PromisesChart;
import org.nidoto.report.chart.RecurrenceChart;
import org.nidoto.report.chart.StageTimesChart;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.Imprint;
import org.nidoto.report.text.Language;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.SheetHead;
import org.nidoto.report.text.SheetName;
import org.nidoto.report.text.Wording;
import org.nidoto.report.text.Words;

/** The management review's numbers: first what the workbook holds, then a sheet for every chart and every main table. */
public final class ReviewWorkbook {
    /** The sheets that hold what each chart shows. */
    static final Map<Class<? extends Chart>, List<SheetName>> BEHIND = Map.ofEntries(
            Map.entry(IncidentsChart.class, List.of(SheetName.MONTHS)),
            Map.entry(
                    ParetoChart.class, List.of(SheetName.OCCURRENCE_CAUSES, SheetName.ESCAPE_CAUSES, SheetName.LOSSES)),
            Map.entry(CauseEffectChart.class, List.of(SheetName.CAUSE_DIAGRAM)),
            Map.entry(StageTimesChart.class, List.of(SheetName.FROM_DETECTION)),
            Map.entry(MonthlyTimesChart.class, List.of(SheetName.RESOLUTION_BY_MONTH, SheetName.TARGETS)),
            Map.entry(HistogramChart.class, List.of(SheetName.TIMES_HISTOGRAM)),
            Map.entry(ControlChart.class, List.of(SheetName.RESOLUTION_BY_MONTH, SheetName.PHASES)),
            Map.entry(RecurrenceChart.class, List.of(SheetName.RECURRENCE_TIMELINE)),
            Map.entry(ForestChart.class, List.of(SheetName.EFFECTS)),
            Map.entry(CountsChart.class, List.of(SheetName.MEASURES)),
            Map.entry(FunnelChart.class, List.of(SheetName.FUNNEL)),
            Map.entry(PromisesChart.class, List.of(SheetName.PROMISES_BY_MONTH)));

    private static final double MINUTES_PER_HOUR = 60;

    private final ManagementReview review;
    private final Wording words;

    private ReviewWorkbook(ManagementReview review, Imprint imprint, Language language) {
        this.review = review;
        this.words = new Wording(Words.in(language), review.rules().hours(), imprint);
    }

    /**
     * Writes the workbook.
     *
     * @param out is not closed
     * @throws IOException if {@code out} cannot be written
     */
    public static void write(ManagementReview review, Imprint imprint, Language language, OutputStream out)
            throws IOException {
        var book = new ReviewWorkbook(review, imprint, language);
        var sheets = book.sheets();
        var all = new ArrayList<Sheet>();
        all.add(book.contents(sheets));
        sheets.forEach(named -> all.add(named.sheet()));
        var title = book.words.say(Phrase.REPORT_TITLE) + " " + book.period();
        Xlsx.write(all, new Xlsx.About(title, language.code(), review.heading().asOf()), out);
    }

    private record Named(SheetName name, Sheet sheet) {}

    private List<Named> sheets() {
        var volume = new VolumeSheets(review, words);
        var causes = new CauseSheets(review, words);
        var times = new TimeSheets(review, words);
        var clients = new ClientSheets(review, words);
        var prevention = new PreventionSheets(review, words);
        var records = new RecordSheets(review, words);
        var tools = new ToolSheets(review, words);
        return List.of(
                new Named(SheetName.FIGURES, volume.figures()),
                new Named(SheetName.CLIENTS, clients.concerns()),
                new Named(SheetName.FUNNEL, clients.funnel()),
                new Named(SheetName.PROMISES_BY_MONTH, clients.promisesByMonth()),
                new Named(SheetName.PROMISES_BY_CLIENT, clients.promisesByClient()),
                new Named(SheetName.TARGETS, times.targets()),
                new Named(SheetName.FROM_DETECTION, times.fromDetection()),
                new Named(SheetName.BETWEEN_STAGES, times.betweenStages()),
                new Named(SheetName.RESOLUTION_BY_MONTH, times.months()),
                new Named(SheetName.GOOD_ORDER, times.order()),
                new Named(SheetName.OCCURRENCE_CAUSES, causes.occurrence()),
                new Named(SheetName.ESCAPE_CAUSES, causes.escape()),
                new Named(SheetName.CAUSES_BY_DEPARTMENT, causes.byDepartment()),
                new Named(SheetName.LOSSES, causes.losses()),
                new Named(SheetName.CAUSE_DIAGRAM, tools.diagram()),
                new Named(SheetName.TIMES_HISTOGRAM, tools.histogram()),
                new Named(SheetName.CHECK_SHEET, tools.checkSheet()),
                new Named(SheetName.RECURRENCE_RATES, prevention.recurrenceRates()),
                new Named(SheetName.RECURRED, prevention.recurred()),
                new Named(SheetName.RECURRENCE_TIMELINE, prevention.timeline()),
                new Named(SheetName.EFFECTS, prevention.effects()),
                new Named(SheetName.PHASES, tools.phases()),
                new Named(SheetName.ADOPTIONS, prevention.adoptions()),
                new Named(SheetName.MEASURES, prevention.measures()),
                new Named(SheetName.OVERDUE, prevention.overdue()),
                new Named(SheetName.MONTHS, volume.months()),
                new Named(SheetName.OPEN, records.open()),
                new Named(SheetName.FIELDS, records.fields()),
                new Named(SheetName.CONTRADICTIONS, records.contradictions()),
                new Named(SheetName.ODDITIES, records.oddities()),
                new Named(SheetName.FILES, records.files()),
                new Named(SheetName.UNREGISTERED, records.unregistered()));
    }

    private Sheet contents(List<Named> sheets) {
        var heading = review.heading();
        var rows = new ArrayList<List<Cell>>();
        rows.add(fact(SheetHead.COMPANY, new Cell.Text(heading.company())));
        rows.add(fact(SheetHead.REPORT, new Cell.Text(words.say(Phrase.REPORT_TITLE) + " " + period())));
        rows.add(fact(SheetHead.FROM, Cell.of(heading.period().from())));
        rows.add(fact(SheetHead.TO, Cell.of(heading.period().to())));
        rows.add(fact(
                Phrase.COVER_AS_OF,
                Cell.of(heading.asOf().atZone(heading.zone()).toLocalDateTime())));
        rows.add(fact(SheetHead.ZONE, new Cell.Text(heading.zone().getId())));
        rows.add(fact(
                SheetHead.EDITION,
                new Cell.Text(words.say(
                        heading.edition() == Edition.ISSUED ? Phrase.EDITION_ISSUED : Phrase.EDITION_DRAFT))));
        rows.add(fact(
                Phrase.COVER_EDITION,
                new Cell.Text(words.words().aspect(words.imprint().disclosure(), "meaning"))));
        rows.add(fact(
                SheetHead.HOURS_OF_A_DAY,
                new Cell.Quantity(words.times().minutesPerBusinessDay() / MINUTES_PER_HOUR, Format.TENTHS)));
        rows.add(fact(SheetHead.READING, new Cell.Text(words.say(SheetHead.READING_TEXT))));
        sheets.forEach(sheet -> rows.add(List.of(
                new Cell.Link(sheet.sheet().name()), new Cell.Text(words.words().aspect(sheet.name(), "shows")))));
        return new Sheet(
                words.say(SheetName.CONTENTS),
                List.of(words.say(Caption.COLUMN_ITEM), words.say(SheetHead.SHOWS)),
                rows);
    }

    private List<Cell> fact(Enum<?> name, Cell value) {
        return List.of(new Cell.Text(words.say(name)), value);
    }

    private String period() {
        return words.times()
                .quarterOrPeriod(review.heading().quarter(), review.heading().period());
    }
}
