package org.nidoto.report.workbook;

import java.time.DayOfWeek;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nidoto.core.incident.Label;
import org.nidoto.core.metric.CheckSheet;
import org.nidoto.core.metric.MeasureEffects.Effect;
import org.nidoto.core.metric.MeasureEffects.Phase;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.report.text.AnnexWord;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.SheetHead;
import org.nidoto.report.text.SheetName;
import org.nidoto.report.text.Wording;

/** What stands behind the cause-and-effect diagram, the histogram and the control charts with phases. */
record ToolSheets(ManagementReview review, Wording words) {
    private static final double MINUTES_PER_HOUR = 60;

    /** A cause below its node of the first level; the node alone for what is not known any closer. */
    private record Below(Label node, Label cause, int incidents) {}

    Sheet diagram() {
        var rows = review.experts().diagram().bones().stream()
                .flatMap(bone -> {
                    int closer = bone.causes().stream()
                            .mapToInt(cause -> cause.incidents())
                            .sum();
                    var below = bone.causes().stream()
                            .map(cause -> new Below(bone.cause(), cause.cause(), cause.incidents()));
                    return closer == bone.incidents()
                            ? below
                            : Stream.concat(
                                    below, Stream.of(new Below(bone.cause(), bone.cause(), bone.incidents() - closer)));
                })
                .toList();
        return new Columns<Below>(SheetName.CAUSE_DIAGRAM, words)
                .label(SheetHead.FIRST_LEVEL, Below::node)
                .label(Caption.COLUMN_CAUSE, Below::cause)
                .count(SheetHead.INCIDENTS, Below::incidents)
                .of(rows);
    }

    Sheet histogram() {
        var histogram = review.experts().histogram();
        double hours = histogram.width() / MINUTES_PER_HOUR;
        return new Columns<Integer>(SheetName.TIMES_HISTOGRAM, words)
                .number(SheetHead.BIN_FROM, Format.TENTHS, bin -> OptionalDouble.of(hours * bin))
                .number(SheetHead.BIN_TO, Format.TENTHS, bin -> OptionalDouble.of(hours * (bin + 1)))
                .count(SheetHead.INCIDENTS, bin -> histogram.bins().get(bin))
                .of(IntStream.range(0, histogram.bins().size()).boxed().toList());
    }

    Sheet checkSheet() {
        var columns = new Columns<CheckSheet.Row>(SheetName.CHECK_SHEET, words)
                .label(AnnexWord.COLUMN_CATEGORY, CheckSheet.Row::category);
        for (var day : DayOfWeek.values()) {
            columns.count(day, row -> row.byDay().get(day.getValue() - 1));
        }
        return columns.count(AnnexWord.COLUMN_TOTAL, CheckSheet.Row::total)
                .of(review.experts().checkSheet().rows());
    }

    /** One month of one phase. */
    private record Month(Effect effect, Phase phase, YearMonth month, int incidents) {}

    Sheet phases() {
        List<Month> rows = new ArrayList<>();
        for (var effect : review.effects().effects()) {
            for (var phase : effect.phases()) {
                for (int i = 0; i < phase.counts().size(); i++) {
                    rows.add(new Month(
                            effect,
                            phase,
                            phase.from().plusMonths(i),
                            phase.counts().get(i)));
                }
            }
        }
        return new Columns<Month>(SheetName.PHASES, words)
                .text(
                        Caption.COLUMN_MEASURE_NUMBER,
                        row -> row.effect().measures().get(0).id().number())
                .text(
                        Caption.COLUMN_MEASURE,
                        row -> row.effect().measures().get(0).title())
                .month(SheetHead.MONTH_OCCURRED, Month::month)
                .count(SheetHead.INCIDENTS, Month::incidents)
                .number(SheetHead.CENTRE, Format.TENTHS, row -> center(row).value())
                .number(SheetHead.LOWER_LIMIT, Format.TENTHS, row -> center(row).lower())
                .number(SheetHead.UPPER_LIMIT, Format.TENTHS, row -> center(row).upper())
                .mark(SheetHead.OUTSIDE, row -> row.phase().signals().contains(row.month()))
                .of(rows);
    }

    private static Estimate center(Month row) {
        return row.phase().center();
    }
}
