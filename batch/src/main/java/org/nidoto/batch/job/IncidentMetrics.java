package org.nidoto.batch.job;

import org.nidoto.core.review.ManagementReview;

/** The metrics of how many incidents there were, and why. */
final class IncidentMetrics {
    private final ManagementReview review;
    private final MetricList list;

    private IncidentMetrics(ManagementReview review, MetricList list) {
        this.review = review;
        this.list = list;
    }

    static void add(ManagementReview review, MetricList list) {
        var metrics = new IncidentMetrics(review, list);
        metrics.incidents();
        metrics.causes();
    }

    private void incidents() {
        var volume = review.volume();
        list.add("incidents", "03", true, volume.incidents(), MetricList.NO_INCIDENTS);
        list.add("incidents_cancelled", "03", true, volume.cancelled(), MetricList.NO_INCIDENTS);
        list.add("incidents_per_thousand", "03", volume.perThousand(), MetricList.NO_VOLUMES);
        list.add("incidents_per_thousand_exact", "03", volume.perThousandExactly(), MetricList.NO_VOLUMES);
        list.add("incidents_change", "25", volume.change(), MetricList.NO_COMPARISON);
        list.add("incidents_compared", "25", true, review.comparison().volume(), MetricList.NO_COMPARISON);
        list.add("incidents_signal", "17", true, volume.signal(), MetricList.NO_BASELINE);
        list.add("incidents_by_month", "16, 17", volume.months(), MetricList.NO_BASELINE);
        list.add("chart_kind", "16–18", review.experts().chart().kind(), MetricList.NO_BASELINE);
        list.add("chart_runs", "19", review.experts().chart().runs(), MetricList.NO_BASELINE);
        list.add(
                "chart_run_signal",
                "19",
                review.experts().chart().runSignal(),
                "too few months off the median to judge runs");
        list.add(
                "chart_rules_on_request",
                "19",
                review.experts().chart().nelson(),
                review.rules().choices().charts().rulesOnRequest() ? MetricList.NO_BASELINE : "nobody asked for them");
        list.add(
                "days_between_incidents",
                "18",
                review.experts().chart().gaps(),
                "fewer than two incidents in two years");
        var history = review.experts().history();
        list.add("incidents_per_client", "22", history.perClient(), MetricList.NO_INCIDENTS);
        list.add("trend_laplace", "23", history.incidents() > 0, history, MetricList.NO_INCIDENTS);
        list.add("growth_crow_amsaa", "24", history.growth(), "fewer than five incidents in two years");
        list.add("found_by_client", "01", volume.foundByClient());
        list.add("found_outside", "01", volume.foundOutside());
        list.add("shares_compared", "02", review.comparison().shares(), MetricList.NO_COMPARISON);
    }

    private void causes() {
        var causes = review.causes();
        list.add(
                "pareto_occurrence",
                "04",
                causes.occurrence().total() > 0,
                causes.occurrence(),
                MetricList.NO_INCIDENTS);
        list.add("pareto_escape", "04", causes.escape().total() > 0, causes.escape(), MetricList.NO_INCIDENTS);
        list.add("causes_by_department", "04", causes.byDepartment(), MetricList.NO_INCIDENTS);
        list.add("loss", "05", causes.loss().known().of() > 0, causes.loss(), "no incident's loss is known");
        list.add("loss_pareto", "05", review.experts().losses().rows(), "no incident's loss is known");
        var order = review.experts().causeOrder();
        list.add("cause_ranks", "06", order.incidents() > 0, order.causes(), MetricList.NO_INCIDENTS);
        list.add("most_frequent_cause", "06", order.mostFrequent(), "the counts leave room for another cause");
        list.add("cause_shift", "07, 08", order.causes(), MetricList.NO_INCIDENTS);
        list.add("person_blaming", "01", causes.personBlaming());
        list.add(
                "analysis_depth",
                "01, 09",
                review.steps().analysis().depthKnown().of() > 0,
                review.steps().analysis(),
                MetricList.NO_INCIDENTS);
        list.add("causes_confirmed", "01", review.steps().analysis().confirmed());
        list.add("causes_provisional", "01", causes.provisional());
    }
}
