package org.nidoto.batch.job;

import org.nidoto.core.review.ManagementReview;

/** The metrics of how the company responded. */
final class ResponseMetrics {
    private final ManagementReview review;
    private final MetricList list;

    private ResponseMetrics(ManagementReview review, MetricList list) {
        this.review = review;
        this.list = list;
    }

    static void add(ManagementReview review, MetricList list) {
        var metrics = new ResponseMetrics(review, list);
        metrics.speed();
        metrics.steps();
    }

    private void speed() {
        var times = review.responseTimes();
        times.fromDetection().forEach(stage -> {
            list.add("detected_to_" + ReviewTree.of(stage.to()) + "_business", "09, 10, 13", stage.business());
            list.add("detected_to_" + ReviewTree.of(stage.to()) + "_elapsed", "09, 10", stage.elapsed());
        });
        times.betweenStages()
                .forEach(stage -> list.add(
                        "last_step_to_" + ReviewTree.of(stage.to()) + "_business", "09, 10, 13", stage.business()));
        list.add("target_attainment", "12", times.targets(), "no targets are set");
        list.add("resolution_by_month", "10", times.months(), MetricList.NO_INCIDENTS);
        list.add(
                "resolution_compared",
                "11",
                review.comparison().resolution().againstBefore(),
                MetricList.NO_COMPARISON);
        list.add(
                "resolution_compared_last_year",
                "11",
                review.comparison().resolution().againstLastYear(),
                MetricList.NO_COMPARISON);
        list.add(
                "resolution_chart",
                "14",
                review.experts().speed().center(),
                "fewer than two months with a median above 0");
        list.add("resolution_trend", "15", review.experts().speed().slope(), "fewer than eight months with a median");
        list.add("business_hours", "13", true, review.rules().hours(), MetricList.NO_INCIDENTS);
    }

    private void steps() {
        var steps = review.steps();
        list.add("good_order", "34", review.order().rules(), MetricList.NO_INCIDENTS);
        list.add("good_order_by_department", "34", review.order().byDepartment(), MetricList.NO_INCIDENTS);
        list.add(
                "promises_kept",
                "34",
                review.promises().kept().n() > 0,
                review.promises(),
                "no promise fell due in the period");
        list.add("silence", "34", steps.silences().clients(), "no client has an open incident");
        list.add(
                "longest_silence",
                "34",
                steps.silences().longest().isPresent(),
                steps.silences().longest(),
                MetricList.NO_INCIDENTS);
        list.add("apologised", "01", steps.apology().apologised());
        list.add("accompanied", "01", steps.apology().accompanied());
        list.add("letters", "01", steps.apology().letters());
        list.add("memoranda", "01", steps.apology().memoranda());
        list.add("executive_requests", "01", steps.executives().requested());
        list.add("executive_requests_answered", "01", steps.executives().answered());
        list.add("days_from_request_to_visit", "10", steps.executives().daysToVisit());
        list.add("resolution_with_executive", "10", steps.executives().resolutionWith());
        list.add("resolution_without_executive", "10", steps.executives().resolutionWithout());
        list.add(
                "resolution_with_and_without_executive",
                "11",
                steps.executives().ratio(),
                MetricList.NO_COMPARISON);
        list.add(
                "progress_reports",
                "34",
                steps.progress().reported().of() > 0,
                steps.progress(),
                "no progress was reported");
        list.add(
                "contract_outcomes",
                "37",
                steps.contracts().known().of() > 0,
                steps.contracts(),
                "no contract's outcome is known");
    }
}
