package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
        var topics = new TreeSet<Integer>();
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
