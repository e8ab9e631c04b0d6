package org.nidoto.batch.samples;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/**
 * One way in which things go wrong, with the wordings a quality manager uses for it.
 *
 * @param cause the code of the occurrence cause
 * @param escapes codes of the escape causes it may have
 * @param severities a letter for each severity, as often as it is likely
 * @param parts the kind of parts it happens to
 * @param loss median loss in yen at severity B, 0 where there is none
 */
record Scenario(
        String id,
        String category,
        String cause,
        List<String> escapes,
        String severities,
        String parts,
        int loss,
        List<Variant> variants) {

    /**
     * A course it takes; title, description and cause belong together.
     *
     * @param sources a letter for each detection source that fits the description, as often as it is likely
     */
    record Variant(String sources, String title, String description, String causeText) {}

    static List<Scenario> all() {
        Map<String, List<Variant>> variants = Tables.read("variants.csv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("scenario"), Collectors.mapping(Scenario::variant, Collectors.toList())));
        return Tables.read("scenarios.csv").stream()
                .map(row -> of(row, variants.getOrDefault(row.get("id"), List.of())))
                .toList();
    }

    private static Variant variant(CSVRecord row) {
        return new Variant(row.get("sources"), row.get("title"), row.get("description"), row.get("cause_text"));
    }

    private static Scenario of(CSVRecord row, List<Variant> variants) {
        return new Scenario(
                row.get("id"),
                row.get("category"),
                row.get("cause"),
                Tables.words(row.get("escapes")),
                row.get("severities"),
                row.get("parts"),
                Integer.parseInt(row.get("loss")),
                variants);
    }

    /** Whether its cause is one of those that end at a person. */
    boolean endsAtAPerson() {
        return cause.equals("man.carelessness")
                || cause.equals("man.awareness")
                || cause.equals("man.insufficient-check");
    }

    boolean concernsGoods() {
        return category.equals("納期遅延") || category.equals("品質不良") || category.equals("受発注ミス");
    }
}
