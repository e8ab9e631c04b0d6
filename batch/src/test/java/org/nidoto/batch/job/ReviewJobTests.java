package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nidoto.batch.NightHome;

/** Reviews on demand: drafts, issued editions, languages, periods that are no quarter, and configuration that goes with them. */
class ReviewJobTests {
    private static final String AS_OF = "2026-10-05T08:00";

    private final NightHome night;

    ReviewJobTests(@TempDir Path folder) throws IOException {
        night = NightHome.in(folder);
        night.drop(
                "incidents.csv",
                "incident_id,title,client,department,category,detected_at\nI-1,Late,C1,D1,delivery_delay,2026-07-01 10:00\n");
        assertThat(night.nightly().exitCode()).isZero();
    }

    private Path report(String name) {
        return night.home().reports().resolve(name);
    }

    @Test
    void anIssuedEditionIsNeverOverwritten() throws IOException, SQLException {
        night.run("review", "--quarter", "2026Q2", "--as-of", AS_OF, "--issue");
        var first = Files.readAllBytes(report("2026Q2/management-review-2026Q2.issued-1.ja.pdf"));

        night.run("review", "--quarter", "2026Q2", "--as-of", AS_OF, "--issue");

        assertThat(report("2026Q2/management-review-2026Q2.issued-1.ja.pdf")).hasBinaryContent(first);
        assertThat(report("2026Q2/management-review-2026Q2.issued-2.ja.pdf")).exists();
        assertThat(night.count("SELECT COUNT(*) FROM edition WHERE issued AND file LIKE '%.pdf'"))
                .isEqualTo(2);
    }

    /** Its PDF may have failed: the workbook, the data or the decisions alone keep the number. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "management-review-2026Q2.issued-1.en.xlsx",
                "review-2026Q2.issued-1.json",
                "a3-2026Q2.issued-1.pseudonymised.ja.pdf",
                "decisions-2026Q2.issued-1.csv"
            })
    void noFileOfAnIssuedEditionIsOverwrittenThoughItHasNoPdf(String name) throws IOException {
        var lonely = report("2026Q2").resolve(name);
        Files.createDirectories(lonely.resolveSibling(""));
        Files.writeString(lonely, "kept");

        night.run("review", "--quarter", "2026Q2", "--as-of", AS_OF, "--issue");

        assertThat(lonely).hasContent("kept");
        assertThat(report("2026Q2/management-review-2026Q2.issued-2.ja.pdf")).exists();
        assertThat(report("2026Q2/review-2026Q2.issued-2.json")).exists();
    }

    @Test
    void whatWasPrintedInTheLastIssuedEditionIsWhatTheNextIsHeldAgainst() throws IOException, SQLException {
        night.run("review", "--quarter", "2026Q2", "--as-of", AS_OF, "--issue");
        var data = report("2026Q2/review-2026Q2.issued-1.json");
        var printed = Files.readString(data);
        assertThat(printed).contains("\"対象期間の件数\" : \"1\"");
        Files.writeString(data, printed.replace("\"対象期間の件数\" : \"1\"", "\"対象期間の件数\" : \"7,654\""));
        night.change("UPDATE edition SET sha256 = '" + ReceiveFiles.sha256(data) + "' WHERE file LIKE '%.json'");

        night.run("review", "--quarter", "2026Q2", "--as-of", AS_OF);
        assertThat(Exposed.in(report("2026Q2/management-review-2026Q2.ja.pdf"))).contains("対象期間の件数7,6541");

        Files.writeString(data, printed.replace("\"対象期間の件数\" : \"1\"", "\"対象期間の件数\" : \"8,888\""));
        night.run("review", "--quarter", "2026Q2", "--as-of", AS_OF);
        assertThat(Exposed.in(report("2026Q2/management-review-2026Q2.ja.pdf")))
                .doesNotContain("8,888")
                .contains("計算し直したものです");
    }

    @Test
    void aReviewIsPrintedInTheLanguagesAskedFor() {
        assertThat(night.run("review", "--quarter", "2026Q2", "--as-of", AS_OF, "--language", "ja,en")
                        .exitCode())
                .isZero();
        assertThat(report("2026Q2/management-review-2026Q2.en.pdf")).exists();
        assertThat(night.run("review", "--language", "fr").exitCode()).isEqualTo(2);
    }

    @Test
    void anySpanOfDaysCanBeReviewed() {
        night.run("review", "--from", "2026-06-15", "--to", "2026-07-15", "--as-of", AS_OF);
        assertThat(report("2026-06-15_2026-07-15/management-review-2026-06-15_2026-07-15.ja.pdf"))
                .exists();
        assertThat(night.run("review", "--from", "2026-06-15").exitCode()).isEqualTo(2);
        assertThat(night.run("review", "--quarter", "2026Q5").err())
                .contains("\"2026Q5\" is no quarter; expected e.g. 2026Q2");
    }

    @Test
    void aReviewAsItWasKnownUsesTheConfigurationOfThatTime() throws IOException {
        var before = night.review("2026Q2");
        var configuration = Files.readString(night.home().configuration());
        Files.writeString(night.home().configuration(), configuration.replace("resolved: 90h", "resolved: 9h"));

        night.run("review", "--quarter", "2026Q2", "--as-of", AS_OF);
        assertThat(night.review("2026Q2")).isNotEqualTo(before);

        night.run("review", "--quarter", "2026Q2", "--as-of", AS_OF, "--known-at", AS_OF);
        assertThat(night.review("2026Q2")).isEqualTo(before);
    }
}
