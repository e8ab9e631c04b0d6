package org.nidoto.batch.job;

import java.util.List;
import java.util.Optional;
import org.nidoto.core.metric.MeasureEffects.Effect;
import org.nidoto.core.metric.MeasureEffects.Method;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.core.statistics.Estimate;

/** The metrics of what was done against recurrence, and whether it worked. */
final class PreventionMetrics {
    private final ManagementReview review;
    private final MetricList list;

    private PreventionMetrics(ManagementReview review, MetricList list) {
        this.review = review;
        this.list = list;
    }

    static void add(ManagementReview review, MetricList list) {
        var metrics = new PreventionMetrics(review, list);
        metrics.prevention();
        metrics.effects();
    }

    private void prevention() {
        var adoption = review.adoption();
        var prevention = review.steps().prevention();
        boolean any = !adoption.measures().isEmpty();
        list.add("control_types", "33", any, prevention.byType(), MetricList.NO_MEASURES);
        list.add("strong_measures", "01", any, prevention.strong(), MetricList.NO_MEASURES);
        list.add(
                "standardized",
                "01",
                prevention.standardized().n() > 0,
                prevention.standardized(),
                "no measure was adopted");
        list.add(
                "days_to_standardize",
                "10",
                prevention.daysToStandardize().n() > 0,
                prevention.daysToStandardize(),
                "no measure was adopted");
        list.add("adoption", "33", adoption.adopted().n() > 0, adoption.adopted(), MetricList.NO_MEASURES);
        list.add(
                "adoption_coverage", "33", adoption.coverage().isPresent(), adoption.coverage(), MetricList.NO_VOLUMES);
        list.add(
                "adopted_on_time",
                "33",
                prevention.adoptedOnTime().n() > 0,
                prevention.adoptedOnTime(),
                "no adoption has fallen due");
        list.add(
                "days_to_adopt",
                "10, 33",
                prevention.daysToAdopt().n() > 0,
                prevention.daysToAdopt(),
                MetricList.NO_MEASURES);
        list.add("adoptions_overdue", "33", any, adoption.overdue(), MetricList.NO_MEASURES);
        var recurrence = review.recurrence();
        list.add("recurrence_by_client", "21", recurrence.byClientAndCause(), MetricList.NO_INCIDENTS);
        list.add("recurrence_by_department", "21", recurrence.byDepartmentAndCause(), MetricList.NO_INCIDENTS);
        list.add("recurrence_gaps", "10, 21", recurrence.gaps(), MetricList.NO_INCIDENTS);
        list.add("recurred", "21", true, recurrence.recurred(), MetricList.NO_INCIDENTS);
    }

    private void effects() {
        var effects = review.effects().effects();
        list.add("measure_verdicts", "30, 32", effects, MetricList.NO_MEASURES);
        list.add("rate_ratio", "25", by(Method.RATE_RATIO), MetricList.NO_METHOD);
        list.add("stratified_ratio", "27", by(Method.STRATIFIED), MetricList.NO_METHOD);
        list.add("mantel_haenszel_ratio", "26", by(Method.MANTEL_HAENSZEL), MetricList.NO_METHOD);
        list.add("stepped_wedge_ratio", "28", by(Method.STEPPED_WEDGE), MetricList.NO_METHOD);
        list.add("overdispersed_ratio", "39", by(Method.OVERDISPERSED), MetricList.NO_METHOD);
        list.add(
                "interrupted_series",
                "29",
                effects.stream()
                        .map(effect -> effect.sensitivity().interrupted())
                        .filter(step -> step.value().isPresent())
                        .toList(),
                MetricList.NO_METHOD);
        list.add(
                "empirical_bayes",
                "31",
                effects.stream()
                        .map(effect -> effect.sensitivity().empiricalBayes())
                        .filter(ratio -> ratio.value().isPresent())
                        .toList(),
                MetricList.NO_METHOD);
        list.add(
                "measures_tested_together",
                "08",
                review.effects().family() > 0,
                review.effects().family(),
                MetricList.NO_METHOD);
        list.add(
                "chart_phases",
                "20",
                effects.stream()
                        .map(Effect::phases)
                        .filter(phases -> !phases.isEmpty())
                        .toList(),
                MetricList.NO_METHOD);
    }

    private List<Estimate> by(Method method) {
        return review.effects().effects().stream()
                .filter(effect -> effect.method().equals(Optional.of(method)))
                .map(Effect::ratio)
                .toList();
    }
}
