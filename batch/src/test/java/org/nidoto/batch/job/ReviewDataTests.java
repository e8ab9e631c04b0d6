package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        var topics = new TreeSet<String>();
        for (var metric : review.get("metrics")) {
            assertThat(metric.get("value").isNull())
                    .as(metric.get("metric").asString())
                    .isNotEqualTo(metric.get("reason").isNull());
            topics.addAll(topics(metric));
        }
        assertThat(topics).hasSize(39);
        assertThat(review.get("review").get("effects").get("effects").size()).isPositive();

        night.nightly();
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
    }

    private static List<String> topics(JsonNode metric) {
        var topics = new TreeSet<String>();
        for (var part : metric.get("topic").asString().split(", ")) {
            var ends = part.split("–");
            for (int topic = Integer.parseInt(ends[0]); topic <= Integer.parseInt(ends[ends.length - 1]); topic++) {
                topics.add(String.valueOf(topic));
            }
        }
        return List.copyOf(topics);
    }
}
