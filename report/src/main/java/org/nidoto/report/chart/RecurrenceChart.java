package org.nidoto.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.util.ShapeUtils;
import org.nidoto.core.metric.RecurrenceRate.CauseLine;
import org.nidoto.core.metric.RecurrenceRate.MeasureMark;
import org.nidoto.report.chart.Labels.Side;
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
    private static final double AXIS_HEIGHT = 16;
    private static final double CLOSEST_TICKS = 52;

    public RecurrenceChart {
        causes = List.copyOf(causes);
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        var space = new Rectangle2D.Double(
                area.getX() + NAME_WIDTH + 10,
                area.getY(),
                area.getWidth() - NAME_WIDTH - RESULT_WIDTH - 20,
                area.getHeight() - AXIS_HEIGHT);
        var first = YearMonth.from(days().min(LocalDate::compareTo).orElse(until));
        var span = new Span(first.atDay(1), until, space.getMinX(), space.getMaxX());
        grid(graphics, space, span, first);
        double step = space.getHeight() / causes.size();
        for (int i = 0; i < causes.size(); i++) {
            row(graphics, space, span, causes.get(i), space.getMinY() + step * (i + 0.5));
        }
    }

    private Stream<LocalDate> days() {
        return causes.stream()
                .flatMap(cause -> Stream.concat(
                        cause.occurred().stream(), cause.measures().stream().map(MeasureMark::firstAdopted)));
    }

    private void grid(Graphics2D graphics, Rectangle2D space, Span span, YearMonth first) {
        int step = span.monthsBetweenTicks();
        int year = 0;
        for (var month = first; !month.atDay(1).isAfter(until); month = month.plusMonths(step)) {
            double x = span.place(month.atDay(1));
            graphics.setColor(Theme.GRID);
            graphics.setStroke(Theme.line(0.5));
            graphics.draw(new Line2D.Double(x, space.getMinY(), x, space.getMaxY()));
            var name = month.getYear() == year ? wording.month(month) : wording.yearAndMonth(month);
            Labels.draw(graphics, name, x, space.getMaxY() + 9, Side.CENTRED, Style.QUIET);
            year = month.getYear();
        }
        graphics.setColor(Theme.AXIS);
        graphics.setStroke(Theme.line(0.75));
        graphics.draw(new Line2D.Double(space.getMinX(), space.getMaxY(), space.getMaxX(), space.getMaxY()));
    }

    private void row(Graphics2D graphics, Rectangle2D space, Span span, CauseLine cause, double y) {
        var name = Labels.lines(wording.name(cause.cause()), NAME_WIDTH, 2, Style.PLAIN);
        Labels.drawLines(graphics, name, space.getMinX() - 10, y, Side.LEFT_OF, Style.PLAIN);
        lines(graphics, span, cause, y);
        var recurrences = new HashSet<>(cause.recurrences());
        for (var day : cause.occurred()) {
            if (recurrences.contains(day)) {
                mark(graphics, ShapeUtils.createDiagonalCross(3.2f, 1.1f), span.place(day), y, Theme.ALERT);
            } else {
                mark(graphics, new Ellipse2D.Double(-2.7, -2.7, 5.4, 5.4), span.place(day), y, Theme.NAVY);
            }
        }
        for (var measure : cause.measures()) {
            mark(graphics, triangle(), span.place(measure.firstAdopted()), y, Theme.TEAL);
        }
        result(graphics, space, cause, y);
    }

    private static void lines(Graphics2D graphics, Span span, CauseLine cause, double y) {
        if (cause.occurred().isEmpty()) {
            return;
        }
        double start = span.place(cause.occurred().get(0));
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

    private void result(Graphics2D graphics, Rectangle2D space, CauseLine cause, double y) {
        var style = Style.PLAIN.in(Theme.SECONDARY);
        var text = wording.say(Phrase.CHART_NO_MEASURE);
        if (!cause.measures().isEmpty()) {
            boolean came = cause.afterMeasure() > 0;
            style = came ? Style.PLAIN.strong().in(Theme.ALERT) : Style.PLAIN.in(Theme.TEAL);
            text = wording.say(Phrase.CHART_AFTER_MEASURE, cause.afterMeasure());
        }
        Labels.draw(graphics, text, space.getMaxX() + 10, y, Side.RIGHT_OF, style);
    }

    private static void mark(Graphics2D graphics, Shape shape, double x, double y, Color color) {
        var moved = ShapeUtils.createTranslatedShape(shape, x, y);
        graphics.setColor(Color.WHITE);
        graphics.setStroke(Theme.line(1.2));
        graphics.draw(moved);
        graphics.setColor(color);
        graphics.fill(moved);
    }

    private static Path2D triangle() {
        var triangle = new Path2D.Double();
        triangle.moveTo(0, -4.4);
        triangle.lineTo(4.2, 3.4);
        triangle.lineTo(-4.2, 3.4);
        triangle.closePath();
        return triangle;
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
