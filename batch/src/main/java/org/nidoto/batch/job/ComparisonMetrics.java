package org.nidoto.batch.job;

import org.nidoto.core.metric.PeriodComparisons.Against;
import org.nidoto.core.metric.PeriodComparisons.Compared;
import org.nidoto.core.metric.PeriodComparisons.Reading;
import org.nidoto.core.review.ManagementReview;

/** The metrics against the period before and the same period a year earlier. */
final class ComparisonMetrics {
    private ComparisonMetrics() {}

    static void add(ManagementReview review, MetricList list) {
        review.comparisons()
                .figures()
                .forEach(figure -> list.add(
                        "compared_" + name(figure),
                        topic(figure),
                        isEstimated(figure.before()) || isEstimated(figure.lastYear()),
                        figure,
                        reason(figure.before().reading()) + "; a year earlier: "
                                + reason(figure.lastYear().reading())));
        rows(review, list);
    }

    /** What is compared row by row, and what cannot be. */
    private static void rows(ManagementReview review, MetricList list) {
        list.add(
                "compared_rows_causes",
                "08, 25",
                review.experts().causeOrder().causes(),
                "no named cause in the period or the one before");
        list.add(
                "compared_rows_suppliers",
                "02, 08",
                review.suppliers().suppliers(),
                "no incident of the period or the one before names a supplier");
        var losses = review.experts().losses();
        list.add(
                "compared_loss",
                "05",
                losses.total() > 0
                        || losses.before().known() > 0
                        || losses.lastYear().known() > 0,
                losses,
                "no incident of the three periods states a loss");
        list.add(
                "compared_silence",
                "34",
                false,
                "",
                "a silence lasts to the as-of instant, which earlier periods do not have, and a longest one has no test");
    }

    private static String name(Compared figure) {
        return ReviewTree.of(figure.quantity())
                + figure.milestone()
                        .map(milestone -> "_" + ReviewTree.of(milestone))
                        .orElse("")
                + figure.days().map(days -> "_" + days).orElse("");
    }

    private static String topic(Compared figure) {
        return switch (figure.quantity().scale()) {
            case RATE_RATIO -> "08, 25";
            case DIFFERENCE -> "02, 08";
            case SPEED_RATIO -> "08, 11";
        };
    }

    private static boolean isEstimated(Against against) {
        var change = against.change();
        return change.value().isPresent()
                || change.lower().isPresent()
                || change.upper().isPresent();
    }

    private static String reason(Reading reading) {
        return switch (reading) {
            case NOTHING_NOW -> "no case in the review's period";
            case NOTHING_THEN -> "no case in the earlier period";
            case BEFORE_THE_LOG -> "the log begins later";
            case TOO_FEW -> "too few cases";
            case NOT_COMPARABLE -> "the cases of both periods cannot be told apart";
            case HIGHER, LOWER, NO_SIGNAL -> "no change can be given as a number";
        };
    }
}
