package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;

/** Clocks that go back, nights as of a day that has not come, and nights on either side of midnight. */
class OddTimesTests {
    private static final String HEADER = "incident_id,title,client,department,category,detected_at\n";

    private final NightHome night;

    OddTimesTests(@TempDir Path folder) throws IOException {
        night = NightHome.in(folder);
    }

    @Test
    void aClockThatWasSetBackIsSaidAndWhatComesIsStillLearntLater() throws IOException, SQLException {
        night.drop("incidents.csv", HEADER + "I-1,Late,C1,D1,delivery_delay,2026-10-01 10:00\n");
        assertThat(night.nightly().out()).doesNotContain("clock");
        night.change("UPDATE batch_job_execution_params SET parameter_value = '2026-12-01T00:00:00Z'"
                + " WHERE parameter_name = 'started'");
        night.drop("incidents.csv", HEADER + "I-1,Later,C1,D1,delivery_delay,2026-10-01 10:00\n");

        var ended = night.run("nightly", "--as-of", "2026-10-02T08:00");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .contains("The clock has been set back: it is 2026-10-05T11:00, but the last run began at"
                        + " 2026-12-01T09:00.");
        assertThat(night.count("""
                SELECT COUNT(*) FROM source_file b JOIN source_file a ON a.file_id < b.file_id
                WHERE b.recorded_at > a.recorded_at
                """)).isEqualTo(1);
        assertThat(night.text("SELECT title FROM incident WHERE closed_by IS NULL"))
                .isEqualTo("Later");
    }

    @Test
    void aNightAsOfADayThatHasNotComeIsSaid() {
        assertThat(night.run("nightly", "--as-of", "2026-10-05").out()).doesNotContain("ahead of the day");
        assertThat(night.run("nightly", "--as-of", "2062-10-05T08:00").out())
                .contains("The as-of time 2062-10-05T08:00 is ahead of the day, as it is 2026-10-05T11:00");
    }

    @Test
    void nothingIsLearntOrDeletedAsOfADayThatHasNotComeButInAHomeForTrials() throws IOException, SQLException {
        var configuration = night.home().configuration();
        Files.writeString(configuration, Files.readString(configuration).replace("future-as-of: true", ""));
        night.drop("incidents.csv", HEADER + "I-1,Early,C1,D1,delivery_delay,2026-10-01 10:00\n");
        var file = night.home().inbox().resolve("incidents.csv").toString();
        for (var command : List.of("nightly", "import " + file, "import --dry-run " + file, "retention --delete")) {
            var refused = night.run((command + " --as-of 2062-10-05T08:00").split(" "));
            assertThat(refused.exitCode()).as(command).isEqualTo(2);
            assertThat(refused.err()).contains("--as-of 2062-10-05T08:00: that day has not come, as it is 2026-10-05T");
        }
        assertThat(night.count("SELECT COUNT(*) FROM source_file")).isZero();

        assertThat(night.run("nightly", "--as-of", "2026-10-05").exitCode()).isZero();
        assertThat(night.run("retention", "--as-of", "2062-10-05").exitCode()).isZero();
    }

    /** The configuration that has changed meanwhile is learnt when the review is printed. */
    @Test
    void aReviewAsOfADayThatHasNotComeSetsNoKnowledgeThere() throws IOException, SQLException {
        assertThat(night.nightly().exitCode()).isZero();
        var configuration = night.home().configuration();
        Files.writeString(configuration, Files.readString(configuration).replace("reported: 1h", "reported: 2h"));
        var review = night.run("review", "--quarter", "2026Q2", "--as-of", "2062-10-05");
        assertThat(review.exitCode()).as(review.err()).isZero();
        assertThat(night.count("SELECT COUNT(*) FROM configuration")).isEqualTo(2);
        assertThat(night.count("SELECT COUNT(*) FROM configuration WHERE recorded_at > '2026-10-06'"))
                .isZero();
    }

    /** The second quarter of the fiscal year ends with September. */
    @Test
    void aSecondBeforeMidnightBelongsToTheDayAndTheQuarterThatEnd() throws IOException {
        night.drop("incidents.csv", HEADER + "I-1,At midnight,C1,D1,delivery_delay,2026-10-01 00:00\n");
        assertThat(night.run("nightly", "--as-of", "2026-09-30T23:59:59").exitCode())
                .isZero();
        assertThat(printed("nightly/2026-09-30.ja.pdf")).isTrue();
        assertThat(printed("2026Q1/review-2026Q1.json")).isTrue();
        assertThat(Files.readString(night.home().reports().resolve("2026Q2/review-2026Q2.json")))
                .doesNotContain("At midnight");
        assertThat(printed("2026Q3/review-2026Q3.json")).isFalse();

        assertThat(night.run("nightly", "--as-of", "2026-10-01T00:00").exitCode())
                .isZero();
        assertThat(printed("nightly/2026-10-01.ja.pdf")).isTrue();
        assertThat(printed("2026Q3/review-2026Q3.json")).isTrue();
    }

    private boolean printed(String place) {
        return Files.exists(night.home().reports().resolve(place));
    }
}
