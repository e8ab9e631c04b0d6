package org.nidoto.batch.job;

import org.nidoto.core.review.ManagementReview;

/** The metrics of clients, of what earlier meetings decided, and of the data. */
final class MeetingMetrics {
    private final ManagementReview review;
    private final MetricList list;

    private MeetingMetrics(ManagementReview review, MetricList list) {
        this.review = review;
        this.list = list;
    }

    static void add(ManagementReview review, MetricList list) {
        var metrics = new MeetingMetrics(review, list);
        metrics.clients();
        metrics.meeting();
        metrics.quality();
    }

    private void clients() {
        list.add("client_rates", "35", review.experts().funnel().rows(), MetricList.NO_CLIENT_VOLUMES);
        list.add(
                "client_funnel",
                "36",
                review.experts().funnel().pooled().isPresent(),
                review.experts().funnel(),
                MetricList.NO_CLIENT_VOLUMES);
        list.add("clients_at_risk", "37", true, review.clients(), MetricList.NO_INCIDENTS);
        list.add("open_incidents", "10", true, review.open(), MetricList.NO_INCIDENTS);
    }

    private void meeting() {
        list.add(
                "supplier_incidents",
                "01, 02",
                review.suppliers().caused().n() > 0,
                review.suppliers(),
                MetricList.NO_INCIDENTS);
        list.add(
                "decisions_followed_up",
                "01",
                review.followUp().decisions(),
                "no decision of an earlier meeting is known");
        list.add(
                "decisions_done_in_time",
                "01",
                review.followUp().doneInTime().n() > 0,
                review.followUp().doneInTime(),
                "no decision of an earlier meeting has fallen due");
    }

    private void quality() {
        list.add("completeness", "38", review.quality().completeness());
        list.add("data_quality", "38", true, review.quality(), MetricList.NO_INCIDENTS);
    }
}
