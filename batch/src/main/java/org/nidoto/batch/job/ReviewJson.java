package org.nidoto.batch.job;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.report.Reports;
import org.nidoto.report.text.Imprint;
import org.nidoto.report.text.Language;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A review as other programs read it: the same text for the same review. */
final class ReviewJson {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static final String PRINTED = "printed";

    private ReviewJson() {}

    /**
     * The figures as a review's data say they were printed.
     *
     * @return empty where the data are not such
     */
    static Optional<Map<Language, Map<String, String>>> printed(String json) {
        try {
            var tree = MAPPER.readTree(json).path(PRINTED);
            var printed = new EnumMap<Language, Map<String, String>>(Language.class);
            for (var language : Language.values()) {
                Map<String, String> figures = new LinkedHashMap<>();
                tree.path(language.code())
                        .properties()
                        .forEach(figure ->
                                figures.put(figure.getKey(), figure.getValue().asString()));
                printed.put(language, figures);
            }
            return tree.isObject() ? Optional.of(printed) : Optional.empty();
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Every metric with its value or the reason why there is none, the summary's findings, the figures as they are printed in each language,
     * and the whole review.
     */
    static String of(ManagementReview review, Imprint imprint) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("heading", ReviewTree.of(review.heading()));
        tree.put(
                "metrics",
                ReviewCatalogue.of(review).stream().map(MetricList.Metric::tree).toList());
        tree.put("findings", ReviewTree.of(review.findings()));
        Map<String, Map<String, String>> printed = new LinkedHashMap<>();
        for (var language : Language.values()) {
            printed.put(language.code(), Reports.figures(review, imprint, language));
        }
        tree.put(PRINTED, printed);
        tree.put("review", ReviewTree.of(review));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(tree).replace(System.lineSeparator(), "\n")
                + "\n";
    }
}
