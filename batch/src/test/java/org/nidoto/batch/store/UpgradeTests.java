package org.nidoto.batch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A home of every earlier version of the schema, filled with the samples, prints after the upgrade what a new home prints. */
class UpgradeTests {
    private static final MigrationVersion FIRST_WITH_RECORDS = MigrationVersion.fromVersion("2");
    private static final List<String> REVIEW =
            List.of("review", "--quarter", "2026Q2", "--as-of", "2026-10-05T08:00", "--known-at", "2026-10-05T08:00");

    private final Path folder;
    private final NightHome current;

    UpgradeTests(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.current = NightHome.in(folder.resolve("current"));
    }

    private void fillTheCurrentOne() throws IOException {
        current.dropSamples();
        assertThat(current.nightly().exitCode()).isEqualTo(3);
    }

    @Test
    void everyEarlierVersionIsBroughtUpToDateAndPrintsTheSame() throws IOException, SQLException {
        fillTheCurrentOne();
        var expected = review(current);
        for (var version : earlierVersions()) {
            var old = NightHome.in(folder.resolve("version-" + version));
            migrate(old, version);
            try (var from = current.connect();
                    var to = old.connect()) {
                var into = new JdbcTemplate(new SingleConnectionDataSource(to, true));
                new TableCopy(from, into, Dialect.of(old.databaseUrl())).copyAll();
            }
            assertThat(review(old)).as("version %s", version).isEqualTo(expected);

            old.dropSamples();
            assertThat(old.nightly().out())
                    .as("version %s", version)
                    .contains("incidents_2026-10-05.csv: already imported");
            old.drop("departments.csv", "code,name_en\nD-9,Night shift\n");
            assertThat(old.nightly().out()).contains("records: 1 added");
        }
    }

    @Test
    void whatHasNothingButTheTablesOfRunsIsBroughtUpToDate() throws IOException, SQLException {
        migrate(current, MigrationVersion.fromVersion("1"));
        current.drop("departments.csv", "code,name_en\nD-9,Night shift\n");
        assertThat(current.nightly().out()).contains("records: 1 added");
        assertThat(current.run("check").out()).contains("as this program wants it");
    }

    private static List<String> review(NightHome night) throws IOException {
        assertThat(night.run(REVIEW.toArray(String[]::new)).exitCode()).isZero();
        var reports = night.home().reports().resolve("2026Q2");
        return List.of(
                Files.readString(reports.resolve("review-2026Q2.json")), Arrays.toString(night.review("2026Q2")));
    }

    private List<MigrationVersion> earlierVersions() throws SQLException {
        try (var connection = current.connect()) {
            var all = Arrays.stream(flyway(current, new SingleConnectionDataSource(connection, true), "latest")
                            .info()
                            .applied())
                    .map(MigrationInfo::getVersion)
                    .filter(version -> version != null && version.isAtLeast(FIRST_WITH_RECORDS.getVersion()))
                    .toList();
            assertThat(all).hasSizeGreaterThan(1);
            return all.subList(0, all.size() - 1);
        }
    }

    private static void migrate(NightHome night, MigrationVersion version) throws SQLException {
        try (var connection = night.connect()) {
            flyway(night, new SingleConnectionDataSource(connection, true), version.getVersion())
                    .migrate();
        }
    }

    private static Flyway flyway(NightHome night, SingleConnectionDataSource connection, String target) {
        return Flyway.configure()
                .dataSource(connection)
                .locations(Dialect.of(night.databaseUrl()).migrations())
                .javaMigrations(Migrations.inJava())
                .target(target)
                .load();
    }
}
