package org.nidoto.report.workbook;

import java.util.OptionalDouble;
import org.nidoto.core.metric.CauseBreakdown;
import org.nidoto.core.metric.CauseBreakdown.Pareto;
import org.nidoto.core.metric.LossRanking;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.SheetHead;
import org.nidoto.report.text.SheetName;
import org.nidoto.report.text.Wording;

/** Why incidents happened, why nobody caught them, where, and what they cost. */
record CauseSheets(ManagementReview review, Wording words) {
    Sheet occurrence() {
        return pareto(SheetName.OCCURRENCE_CAUSES, review.causes().occurrence());
    }

    Sheet escape() {
        return pareto(SheetName.ESCAPE_CAUSES, review.causes().escape());
    }

    private Sheet pareto(SheetName name, Pareto pareto) {
        return new Columns<CauseBreakdown.Row>(name, words)
                .cell(
                        Caption.COLUMN_RANK,
                        row -> row.rank().isPresent()
                                ? new Cell.Quantity(row.rank().getAsInt(), Format.COUNT)
                                : Cell.EMPTY)
                .text(Caption.COLUMN_CODE, row -> row.cause().code())
                .text(Caption.COLUMN_CAUSE, words::cause)
                .mark(SheetHead.VITAL, CauseBreakdown.Row::vital)
                .count(SheetHead.INCIDENTS, CauseBreakdown.Row::incidents)
                .number(SheetHead.SHARE, Format.SHARE, row -> OptionalDouble.of(row.share()))
                .number(SheetHead.CUMULATIVE, Format.SHARE, row -> OptionalDouble.of(row.cumulative()))
                .count(SheetHead.PREVIOUS, CauseBreakdown.Row::previous)
                .count(SheetHead.DIFFERENCE, row -> (long) row.incidents() - row.previous())
                .of(pareto.rows());
    }

    Sheet byDepartment() {
        return new Columns<CauseBreakdown.Cell>(SheetName.CAUSES_BY_DEPARTMENT, words)
                .label(Caption.COLUMN_DEPARTMENT, CauseBreakdown.Cell::department)
                .label(Caption.COLUMN_CAUSE, CauseBreakdown.Cell::cause)
                .count(SheetHead.INCIDENTS, CauseBreakdown.Cell::incidents)
                .of(review.causes().byDepartment());
    }

    Sheet losses() {
        return new Columns<LossRanking.Row>(SheetName.LOSSES, words)
                .text(Caption.COLUMN_CODE, row -> row.cause().code())
                .label(Caption.COLUMN_CAUSE, LossRanking.Row::cause)
                .count(SheetHead.INCIDENTS_WITH_LOSS, LossRanking.Row::incidents)
                .estimate(SheetHead.LOSS, Format.COUNT, LossRanking.Row::loss)
                .number(SheetHead.SHARE, Format.SHARE, LossRanking.Row::share)
                .number(SheetHead.CUMULATIVE, Format.SHARE, LossRanking.Row::cumulative)
                .number(SheetHead.LARGEST_SHARE, Format.SHARE, LossRanking.Row::largestShare)
                .of(review.experts().losses().rows());
    }
}
