package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.Figures;
import org.nidoto.batch.NightHome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReviewDataTests {
    private final Path folder;

    ReviewDataTests(@TempDir Path folder) {
        this.folder = folder;
    }

    /** The topics that the catalogue of statistics numbers from 1 to 39. */
    @Test
    void everyMetricStandsBesideThePagesWithItsValueOrTheReasonWhyThereIsNone() throws IOException {
        var night = NightHome.withSamples(folder);
        night.nightly();
        var file = night.home().reports().resolve("2026Q2").resolve("review-2026Q2.json");
        var first = Files.readAllBytes(file);
        var review = JsonMapper.builder().build().readTree(first);
        var topics = new TreeSet<Integer>();
        for (var metric : review.get("metrics")) {
            assertThat(metric.get("value").isNull())
                    .as(metric.get("metric").asString())
                    .isEqualTo(metric.has("reason"));
            topics.addAll(topics(metric));
        }
        assertThat(topics).hasSize(39);
        assertThat(nullsWithoutReason(review)).isEmpty();
        assertThat(metricsNotIn(Handbook.metrics(), review)).isEmpty();
        assertThat(review.get("review").get("effects").get("effects").size()).isPositive();

        night.nightly();
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
    }

    @Test
    void aHomeWithoutAnyDataSaysOfEachMetricWhyThereIsNone() throws IOException {
        var night = NightHome.in(folder);
        night.run("review", "--quarter", "2026Q2", "--as-of", "2026-10-05T08:00");
        var review = JsonMapper.builder()
                .build()
                .readTree(Files.readAllBytes(
                        night.home().reports().resolve("2026Q2").resolve("review-2026Q2.json")));
        assertThat(nullsWithoutReason(review)).isEmpty();
        assertThat(metricsNotIn(Handbook.metrics(), review)).isEmpty();
        assertThat(Handbook.metrics())
                .allSatisfy(name -> assertThat(names(review)).anyMatch(metric -> Handbook.isMeant(name, metric)));
    }

    @Test
    void everyTestThatTheHandbookNamesExists() throws IOException {
        assertThat(Handbook.tests())
                .hasSizeGreaterThan(30)
                .allSatisfy(name -> assertThat(Handbook.isTest(name)).as(name).isTrue());
    }

    @Test
    void everyClassThatTheHandbookNamesExists() throws IOException {
        assertThat(Handbook.classes())
                .hasSizeGreaterThan(30)
                .allSatisfy(name -> assertThat(Handbook.isClass(name)).as(name).isTrue());
    }

    @Test
    void everyChoiceStandsInTheHandbookWithItsDefault() throws IOException {
        var defaults = Figures.read("zone=Asia/Tokyo")
                .text()
                .lines()
                .filter(line -> line.startsWith("choices."))
                .map(line -> line.replaceFirst("choices\\.", "").replaceFirst("\\.0$", ""))
                .toList();
        assertThat(Handbook.choices().entrySet())
                .extracting(choice -> choice.getKey() + "=" + choice.getValue())
                .containsExactlyInAnyOrderElementsOf(defaults);
    }

    @Test
    void everyComponentThatMayBeAbsentHasItsReasonAndNoOtherHas() {
        assertThat(AbsenceReasons.keys()).containsExactlyInAnyOrderElementsOf(AbsentComponents.ofReviews());
    }

    private static List<String> names(JsonNode review) {
        return review.get("metrics")
                .valueStream()
                .map(metric -> metric.get("metric").asString())
                .toList();
    }

    private static List<String> metricsNotIn(Set<String> handbook, JsonNode review) {
        return names(review).stream()
                .filter(metric -> handbook.stream().noneMatch(name -> Handbook.isMeant(name, metric)))
                .toList();
    }

    /** Where a null stands without a reason in the same object. */
    private static List<String> nullsWithoutReason(JsonNode review) {
        var found = new ArrayList<String>();
        walk("", review, found);
        return found;
    }

    private static void walk(String path, JsonNode node, List<String> found) {
        if (node.isArray()) {
            node.valueStream().forEach(item -> {
                if (item.isNull()) {
                    found.add(path + "[]");
                }
                walk(path + "[]", item, found);
            });
        }
        node.properties().forEach(entry -> {
            var place = path + "." + entry.getKey();
            if (entry.getValue().isNull()
                    && !node.has("reason")
                    && !node.path("reasons").has(entry.getKey())) {
                found.add(place);
            }
            walk(place, entry.getValue(), found);
        });
    }

    /** {@code "16–18"} means 16, 17 and 18. */
    private static List<Integer> topics(JsonNode metric) {
        return Pattern.compile(", ")
                .splitAsStream(metric.get("topic").asString())
                .flatMap(part -> {
                    int dash = part.indexOf('–');
                    int first = Integer.parseInt(dash < 0 ? part : part.substring(0, dash));
                    int last = dash < 0 ? first : Integer.parseInt(part.substring(dash + 1));
                    return IntStream.rangeClosed(first, last).boxed();
                })
                .toList();
    }
}
