package org.nidoto.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nidoto.core.metric.RecurrenceRate.CauseLine;
import org.nidoto.core.metric.RecurrenceRate.MeasureMark;
import org.nidoto.core.metric.RecurrenceRate.OnDay;
import org.nidoto.report.chart.Labels.Style;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/**
 * Each cause's incidents through time: ● an incident, × one that began a recurrence, ▲ a measure's first adoption, dots since the last
 * measure.
 *
 * @param causes the lines to draw, top to bottom
 * @param until the day at the right end
 */
public record RecurrenceChart(List<CauseLine> causes, LocalDate until, Wording wording) implements Chart {
    private static final double NAME_WIDTH = 104;
    private static final double RESULT_WIDTH = 84;
    private static final double CLOSEST_TICKS = 52;

    public RecurrenceChart {
        causes = List.copyOf(causes);
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        var rows = NamedRows.in(area, NAME_WIDTH, RESULT_WIDTH, causes.size());
        var space = rows.space();
        var first = YearMonth.from(days().min(LocalDate::compareTo).orElse(until));
        var span = new Span(first.atDay(1), until, space.getMinX(), space.getMaxX());
        grid(graphics, rows, span, first);
        for (int i = 0; i < causes.size(); i++) {
            row(graphics, rows, span, i);
        }
    }

    private Stream<LocalDate> days() {
        return causes.stream()
                .flatMap(cause -> Stream.concat(
                        cause.occurred().stream().map(OnDay::day),
                        cause.measures().stream().map(MeasureMark::firstAdopted)));
    }

    private void grid(Graphics2D graphics, NamedRows rows, Span span, YearMonth first) {
        int step = span.monthsBetweenTicks();
        int year = 0;
        for (var month = first; !month.atDay(1).isAfter(until); month = month.plusMonths(step)) {
            var name = month.getYear() == year
                    ? wording.times().month(month)
                    : wording.times().yearAndMonth(month);
            rows.tick(graphics, span.place(month.atDay(1)), name);
            year = month.getYear();
        }
        rows.axis(graphics);
    }

    private void row(Graphics2D graphics, NamedRows rows, Span span, int row) {
        var cause = causes.get(row);
        double y = rows.middle(row);
        rows.name(graphics, row, wording.name(cause.cause()));
        lines(graphics, span, cause, y);
        for (var on : cause.occurred()) {
            if (on.recurrences() > 0) {
                Marks.fill(graphics, Marks.cross(), span.place(on.day()), y, Theme.ALERT);
            } else {
                Marks.fill(graphics, Marks.dot(), span.place(on.day()), y, Theme.NAVY);
            }
        }
        for (var measure : cause.measures()) {
            Marks.fill(graphics, Marks.up(), span.place(measure.firstAdopted()), y, Theme.TEAL);
        }
        result(graphics, rows, row);
    }

    private static void lines(Graphics2D graphics, Span span, CauseLine cause, double y) {
        if (cause.occurred().isEmpty()) {
            return;
        }
        double start = span.place(cause.occurred().get(0).day());
        var measures = cause.measures();
        double turn = measures.isEmpty()
                ? span.right()
                : span.place(measures.get(measures.size() - 1).firstAdopted());
        graphics.setColor(Theme.PALE);
        graphics.setStroke(Theme.line(2.4));
        graphics.draw(new Line2D.Double(Math.min(start, turn), y, turn, y));
        if (!measures.isEmpty()) {
            graphics.setColor(Theme.TEAL);
            graphics.setStroke(Theme.dashes(1.1, 1.4, 2.2));
            graphics.draw(new Line2D.Double(turn, y, span.right(), y));
        }
    }

    private void result(Graphics2D graphics, NamedRows rows, int row) {
        var cause = causes.get(row);
        var style = Style.PLAIN.in(Theme.SECONDARY);
        var text = wording.say(Phrase.CHART_NO_MEASURE);
        if (!cause.measures().isEmpty()) {
            boolean came = cause.afterMeasure() > 0;
            style = came ? Style.PLAIN.strong().in(Theme.ALERT) : Style.PLAIN.in(Theme.TEAL);
            text = wording.say(Phrase.CHART_AFTER_MEASURE, cause.afterMeasure());
        }
        rows.result(graphics, row, text, style);
    }

    /** Days from left to right. */
    private record Span(LocalDate first, LocalDate last, double left, double right) {
        double place(LocalDate day) {
            double share =
                    (double) ChronoUnit.DAYS.between(first, day) / Math.max(1, ChronoUnit.DAYS.between(first, last));
            return left + (right - left) * Math.min(1, Math.max(0, share));
        }

        int monthsBetweenTicks() {
            long months = Math.max(1, ChronoUnit.MONTHS.between(first, last));
            return IntStream.of(1, 2, 3, 6, 12, 24)
                    .filter(step -> (right - left) / months * step >= CLOSEST_TICKS)
                    .findFirst()
                    .orElse(60);
        }
    }
}
