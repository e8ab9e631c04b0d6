package org.nidoto.batch.job;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nidoto.core.review.ManagementReview;
import tools.jackson.databind.json.JsonMapper;

/** A review as other programs read it: the same text for the same review. */
final class ReviewJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ReviewJson() {}

    /** Every metric with its value or the reason why there is none, the summary's findings, and the whole review. */
    static String of(ManagementReview review) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("heading", ReviewTree.of(review.heading()));
        tree.put(
                "metrics",
                ReviewCatalogue.of(review).stream().map(MetricList.Metric::tree).toList());
        tree.put("findings", ReviewTree.of(review.findings()));
        tree.put("review", ReviewTree.of(review));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree).replace(System.lineSeparator(), "\n")
                + "\n";
    }
}
