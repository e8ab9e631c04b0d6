package org.nidoto.batch.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;

/** A home that moves from its own database file to a server. */
class TransferTests {
    private final NightHome night;

    TransferTests(@TempDir Path folder) throws IOException {
        night = NightHome.onH2(folder);
    }

    @Test
    void everythingThatWasKnownIsKnownOnTheServer() throws IOException, SQLException {
        night.dropSamples();
        assertThat(night.nightly().exitCode()).isEqualTo(3);
        night.drop("departments.csv", "code,name_en\nD-9,Night shift\n");
        night.nightly();
        review(night, "--issue");
        review(night);
        var printed = night.review("2026Q2");
        var data = night.home().reports().resolve("2026Q2").resolve("review-2026Q2.json");
        var figures = Files.readString(data);
        long versions = night.count("SELECT COUNT(*) FROM contact");

        var moved = night.movedToPostgreSql();
        var ended = moved.run("transfer");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.exitCode()).isZero();
        assertThat(moved.count("SELECT COUNT(*) FROM contact")).isEqualTo(versions);
        assertThat(moved.count("SELECT COUNT(*) FROM rejected_row WHERE cells[1] IS NOT NULL"))
                .isEqualTo(night.count("SELECT COUNT(*) FROM rejected_row"));
        Files.delete(data);
        review(moved);
        assertThat(moved.review("2026Q2")).isEqualTo(printed);
        assertThat(Files.readString(data)).isEqualTo(figures);
        review(moved, "--issue");
        assertThat(moved.count("SELECT MAX(number) FROM edition WHERE issued")).isEqualTo(2);
        moved.dropSamples();
        moved.drop("clients.csv", "code,name\nZ-9,Zeta\n");
        assertThat(moved.nightly().out())
                .contains("incidents_2026-10-05.csv: already imported")
                .contains("1 added");
        assertThat(moved.run("transfer").exitCode()).isEqualTo(2);
    }

    private static void review(NightHome night, String... issue) {
        var asked = new String[] {"review", "--quarter", "2026Q2", "--as-of", "2026-10-05T08:00"};
        var all = java.util.stream.Stream.of(asked, issue)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new);
        assertThat(night.run(all).exitCode()).isZero();
    }

    @Test
    void aHomeWithoutAServerHasNothingToTransfer() {
        night.run("status");
        assertThat(night.run("transfer").exitCode()).isEqualTo(2);
    }
}
