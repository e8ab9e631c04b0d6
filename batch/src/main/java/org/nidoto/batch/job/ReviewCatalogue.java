package org.nidoto.batch.job;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nidoto.core.metric.MeasureEffects.Effect;
import org.nidoto.core.metric.MeasureEffects.Method;
import org.nidoto.core.metric.ResponseTimes.Distribution;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.core.statistics.Proportion;

/** Every metric there is, with its value in one review or the reason why there is none. */
final class ReviewCatalogue {
    private static final String NO_INCIDENTS = "no incident of the period qualifies";
    private static final String NO_VOLUMES = "no volumes of work are known for all of these days";
    private static final String NO_CLIENT_VOLUMES = "no volumes of work are known by client";
    private static final String NO_COMPARISON = "too few cases in one of the two periods to compare them";
    private static final String NOBODY = "nobody of the period's incidents is or was on the way there";
    private static final String NO_MEASURES = "no measure was decided by the as-of instant";
    private static final String NO_BASELINE = "too few months before the period for a control chart";
    private static final String NO_METHOD =
            "no measure has the counts, the departments or the months that the method needs";

    private final ManagementReview review;
    private final List<Metric> metrics = new ArrayList<>();

    private ReviewCatalogue(ManagementReview review) {
        this.review = review;
    }

    /**
     * One metric.
     *
     * @param topic the number of its topic in the catalogue of statistics
     * @param value its value as a tree; {@code null} where there is none
     * @param reason why there is none; {@code null} where there is a value
     */
    record Metric(
            String name,
            String topic,
            @Nullable Object value,
            @Nullable String reason) {
        Map<String, @Nullable Object> tree() {
            Map<String, @Nullable Object> tree = new LinkedHashMap<>();
            tree.put("metric", name);
            tree.put("topic", topic);
            tree.put("value", value);
            tree.put("reason", reason);
            return tree;
        }
    }

    static List<Metric> of(ManagementReview review) {
        var catalogue = new ReviewCatalogue(review);
        catalogue.incidents();
        catalogue.causes();
        catalogue.speed();
        catalogue.steps();
        catalogue.prevention();
        catalogue.effects();
        catalogue.clients();
        catalogue.meeting();
        catalogue.quality();
        return List.copyOf(catalogue.metrics);
    }

    private void add(String name, String topic, boolean isThere, @Nullable Object value, String reason) {
        metrics.add(new Metric(name, topic, isThere ? ReviewTree.of(value) : null, isThere ? null : reason));
    }

    private void add(String name, String topic, Proportion share) {
        add(name, topic, share.n() > 0, share, NO_INCIDENTS);
    }

    private void add(String name, String topic, Estimate estimate, String reason) {
        boolean saysAnything = estimate.value().isPresent()
                || estimate.lower().isPresent()
                || estimate.upper().isPresent();
        add(name, topic, saysAnything, estimate, reason);
    }

    private void add(String name, String topic, Distribution times) {
        add(name, topic, times.n() > 0, times, NOBODY);
    }

    private void add(String name, String topic, Collection<?> rows, String reason) {
        add(name, topic, !rows.isEmpty(), rows, reason);
    }

    private void add(String name, String topic, Optional<?> value, String reason) {
        add(name, topic, value.isPresent(), value, reason);
    }

    private void incidents() {
        var volume = review.volume();
        add("incidents", "03", true, volume.incidents(), NO_INCIDENTS);
        add("incidents_cancelled", "03", true, volume.cancelled(), NO_INCIDENTS);
        add("incidents_per_thousand", "03", volume.perThousand(), NO_VOLUMES);
        add("incidents_change", "25", volume.change(), NO_COMPARISON);
        add("incidents_compared", "25", true, review.comparison().volume(), NO_COMPARISON);
        add("incidents_signal", "17", true, volume.signal(), NO_BASELINE);
        add("incidents_by_month", "16, 17", volume.months(), NO_BASELINE);
        add("chart_kind", "16–18", review.experts().chart().kind(), NO_BASELINE);
        add("chart_runs", "19", review.experts().chart().runs(), NO_BASELINE);
        add("chart_rules_on_request", "19", review.experts().chart().nelson(), NO_BASELINE);
        add("days_between_incidents", "18", review.experts().chart().gaps(), "fewer than two incidents in two years");
        var history = review.experts().history();
        add("incidents_per_client", "22", history.perClient(), NO_INCIDENTS);
        add("trend_laplace", "23", history.incidents() > 0, history, NO_INCIDENTS);
        add("growth_crow_amsaa", "24", history.growth(), "fewer than five incidents in two years");
        add("found_by_client", "01", volume.foundByClient());
        add("found_outside", "01", volume.foundOutside());
        add("shares_compared", "02", review.comparison().shares(), NO_COMPARISON);
    }

    private void causes() {
        var causes = review.causes();
        add("pareto_occurrence", "04", causes.occurrence().total() > 0, causes.occurrence(), NO_INCIDENTS);
        add("pareto_escape", "04", causes.escape().total() > 0, causes.escape(), NO_INCIDENTS);
        add("causes_by_department", "04", causes.byDepartment(), NO_INCIDENTS);
        add("loss", "05", causes.loss().known().of() > 0, causes.loss(), "no incident's loss is known");
        add("loss_pareto", "05", review.experts().losses().rows(), "no incident's loss is known");
        var order = review.experts().causeOrder();
        add("cause_ranks", "06", order.incidents() > 0, order.causes(), NO_INCIDENTS);
        add("most_frequent_cause", "06", order.mostFrequent(), "the counts leave room for another cause");
        add("cause_shift", "07, 08", order.causes(), NO_INCIDENTS);
        add("person_blaming", "01", causes.personBlaming());
        add(
                "analysis_depth",
                "01, 09",
                review.steps().analysis().depthKnown().of() > 0,
                review.steps().analysis(),
                NO_INCIDENTS);
        add("causes_confirmed", "01", review.steps().analysis().confirmed());
        add("causes_provisional", "01", causes.provisional());
    }

    private void speed() {
        var times = review.responseTimes();
        times.fromDetection().forEach(stage -> {
            add("detected_to_" + ReviewTree.of(stage.to()) + "_business", "10, 13", stage.business());
            add("detected_to_" + ReviewTree.of(stage.to()) + "_elapsed", "10", stage.elapsed());
        });
        times.betweenStages()
                .forEach(stage ->
                        add("last_step_to_" + ReviewTree.of(stage.to()) + "_business", "10, 13", stage.business()));
        add("target_attainment", "12", times.targets(), "no targets are set");
        add("resolution_by_month", "10", times.months(), NO_INCIDENTS);
        add("resolution_compared", "11", review.comparison().resolution().againstBefore(), NO_COMPARISON);
        add(
                "resolution_compared_last_year",
                "11",
                review.comparison().resolution().againstLastYear(),
                NO_COMPARISON);
        add("resolution_chart", "14", review.experts().speed().center(), "fewer than two months with a median above 0");
        add("resolution_trend", "15", review.experts().speed().slope(), "fewer than eight months with a median");
        add("business_hours", "13", true, review.rules().hours(), NO_INCIDENTS);
    }

    private void steps() {
        var steps = review.steps();
        add("good_order", "34", review.order().rules(), NO_INCIDENTS);
        add("good_order_by_department", "34", review.order().byDepartment(), NO_INCIDENTS);
        add(
                "promises_kept",
                "34",
                review.promises().kept().n() > 0,
                review.promises(),
                "no promise fell due in the period");
        add("silence", "34", steps.silences().clients(), "no client has an open incident");
        add(
                "longest_silence",
                "34",
                steps.silences().longest().isPresent(),
                steps.silences().longest(),
                NO_INCIDENTS);
        add("apologised", "01", steps.apology().apologised());
        add("accompanied", "01", steps.apology().accompanied());
        add("letters", "01", steps.apology().letters());
        add("memoranda", "01", steps.apology().memoranda());
        add("executive_requests", "01", steps.executives().requested());
        add("executive_requests_answered", "01", steps.executives().answered());
        add("days_from_request_to_visit", "10", steps.executives().daysToVisit());
        add("resolution_with_executive", "10", steps.executives().resolutionWith());
        add("resolution_without_executive", "10", steps.executives().resolutionWithout());
        add("resolution_with_and_without_executive", "11", steps.executives().ratio(), NO_COMPARISON);
        add(
                "progress_reports",
                "34",
                steps.progress().reported().of() > 0,
                steps.progress(),
                "no progress was reported");
        add(
                "contract_outcomes",
                "37",
                steps.contracts().known().of() > 0,
                steps.contracts(),
                "no contract's outcome is known");
    }

    private void prevention() {
        var adoption = review.adoption();
        var prevention = review.steps().prevention();
        boolean any = !adoption.measures().isEmpty();
        add("control_types", "33", any, prevention.byType(), NO_MEASURES);
        add("strong_measures", "01", any, prevention.strong(), NO_MEASURES);
        add(
                "standardized",
                "01",
                prevention.standardized().n() > 0,
                prevention.standardized(),
                "no measure was adopted");
        add(
                "days_to_standardize",
                "10",
                prevention.daysToStandardize().n() > 0,
                prevention.daysToStandardize(),
                "no measure was adopted");
        add("adoption", "33", adoption.adopted().n() > 0, adoption.adopted(), NO_MEASURES);
        add("adoption_coverage", "33", adoption.coverage().isPresent(), adoption.coverage(), NO_VOLUMES);
        add(
                "adopted_on_time",
                "33",
                prevention.adoptedOnTime().n() > 0,
                prevention.adoptedOnTime(),
                "no adoption has fallen due");
        add("days_to_adopt", "10, 33", prevention.daysToAdopt().n() > 0, prevention.daysToAdopt(), NO_MEASURES);
        add("adoptions_overdue", "33", any, adoption.overdue(), NO_MEASURES);
        var recurrence = review.recurrence();
        add("recurrence_by_client", "21", recurrence.byClientAndCause(), NO_INCIDENTS);
        add("recurrence_by_department", "21", recurrence.byDepartmentAndCause(), NO_INCIDENTS);
        add("recurred", "21", true, recurrence.recurred(), NO_INCIDENTS);
    }

    private void effects() {
        var effects = review.effects().effects();
        add("measure_verdicts", "30, 32", effects, NO_MEASURES);
        add("rate_ratio", "25", by(Method.RATE_RATIO), NO_METHOD);
        add("stratified_ratio", "27", by(Method.STRATIFIED), NO_METHOD);
        add("mantel_haenszel_ratio", "26", by(Method.MANTEL_HAENSZEL), NO_METHOD);
        add("stepped_wedge_ratio", "28", by(Method.STEPPED_WEDGE), NO_METHOD);
        add("overdispersed_ratio", "39", by(Method.OVERDISPERSED), NO_METHOD);
        add(
                "interrupted_series",
                "29",
                effects.stream()
                        .map(effect -> effect.sensitivity().interrupted())
                        .filter(step -> step.value().isPresent())
                        .toList(),
                NO_METHOD);
        add(
                "empirical_bayes",
                "31",
                effects.stream()
                        .map(effect -> effect.sensitivity().empiricalBayes())
                        .filter(ratio -> ratio.value().isPresent())
                        .toList(),
                NO_METHOD);
        add(
                "measures_tested_together",
                "08",
                review.effects().family() > 0,
                review.effects().family(),
                NO_METHOD);
        add(
                "chart_phases",
                "20",
                effects.stream()
                        .map(Effect::phases)
                        .filter(phases -> !phases.isEmpty())
                        .toList(),
                NO_METHOD);
    }

    private List<Estimate> by(Method method) {
        return review.effects().effects().stream()
                .filter(effect -> effect.method().equals(Optional.of(method)))
                .map(Effect::ratio)
                .toList();
    }

    private void clients() {
        add("client_rates", "35", review.experts().funnel().rows(), NO_CLIENT_VOLUMES);
        add(
                "client_funnel",
                "36",
                review.experts().funnel().pooled().isPresent(),
                review.experts().funnel(),
                NO_CLIENT_VOLUMES);
        add("clients_at_risk", "37", true, review.clients(), NO_INCIDENTS);
        add("open_incidents", "10", true, review.open(), NO_INCIDENTS);
    }

    private void meeting() {
        add("supplier_incidents", "01, 02", review.suppliers().caused().n() > 0, review.suppliers(), NO_INCIDENTS);
        add("decisions_followed_up", "01", review.followUp().decisions(), "no decision of an earlier meeting is known");
        add(
                "decisions_done_in_time",
                "01",
                review.followUp().doneInTime().n() > 0,
                review.followUp().doneInTime(),
                "no decision of an earlier meeting has fallen due");
    }

    private void quality() {
        add("completeness", "38", review.quality().completeness());
        add("data_quality", "38", true, review.quality(), NO_INCIDENTS);
    }
}
