package org.nidoto.batch.job;

import java.util.List;
import org.nidoto.core.review.ManagementReview;

/** Every metric there is, with its value in one review or the reason why there is none. */
final class ReviewCatalogue {
    private ReviewCatalogue() {}

    static List<MetricList.Metric> of(ManagementReview review) {
        var list = new MetricList();
        IncidentMetrics.add(review, list);
        ResponseMetrics.add(review, list);
        PreventionMetrics.add(review, list);
        MeetingMetrics.add(review, list);
        ComparisonMetrics.add(review, list);
        return list.metrics();
    }
}
