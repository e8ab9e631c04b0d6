package org.nidoto.batch.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;

class SameResultTests {
    private static final Path CONTACTS = Path.of("..", "samples", "contacts_2026-10-05.csv");

    private final NightHome embedded;
    private final NightHome server;

    SameResultTests(@TempDir Path embedded, @TempDir Path server) throws IOException {
        this.embedded = NightHome.onH2(embedded);
        this.server = NightHome.onPostgreSql(server);
    }

    @Test
    void threeNightsOfTheSamplesComeToTheSameBytes() throws IOException, NoSuchAlgorithmException {
        for (var night : List.of(embedded, server)) {
            night.dropSamples();
        }
        assertSameNight();

        var windows31j = Charset.forName("windows-31j");
        var altered = Files.readString(CONTACTS, windows31j).replaceFirst("経緯を時系列で整理して報告した。", "経緯を時系列で整理し、部長に報告した。");
        for (var night : List.of(embedded, server)) {
            Files.writeString(night.home().inbox().resolve("contacts_2026-10-06.csv"), altered, windows31j);
            night.drop("departments.csv", "code,name_en\nD-9,Night shift\n");
        }
        assertSameNight();

        for (var night : List.of(embedded, server)) {
            night.dropSamples();
            night.drop("clients.csv", "code,name\nﾔ-1,ﾔﾏﾄ\n𠮷-1,𠮷野\nZ,a\tb\\c\n");
        }
        assertSameNight();
    }

    private void assertSameNight() throws IOException, NoSuchAlgorithmException {
        var expected = embedded.nightly();
        var ended = server.nightly();
        assertThat(ended.out().replace(server.home().folder().toString(), "HOME"))
                .isEqualTo(expected.out().replace(embedded.home().folder().toString(), "HOME"));
        assertThat(ended.exitCode()).isEqualTo(expected.exitCode());
        assertThat(files(server)).isEqualTo(files(embedded)).isNotEmpty();
    }

    /** Every file that a night leaves behind for people, with a digest of its bytes. */
    private static Map<String, String> files(NightHome night) throws IOException, NoSuchAlgorithmException {
        var digests = new TreeMap<String, String>();
        var home = night.home();
        for (var folder : List.of(home.reports(), home.archive(), home.rejects(), home.inbox())) {
            try (var all = Files.walk(folder)) {
                for (var file : all.filter(Files::isRegularFile).toList()) {
                    var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                    digests.put(home.folder().relativize(file).toString(), new BigInteger(digest).toString(16));
                }
            }
        }
        return digests;
    }

    @Test
    void bothHaveTheSameTablesAndColumns() throws SQLException {
        assertThat(embedded.run("status").exitCode()).isZero();
        assertThat(server.run("status").exitCode()).isZero();
        assertThat(columns(server)).isEqualTo(columns(embedded)).hasSizeGreaterThan(100);
    }

    private static List<String> columns(NightHome night) throws SQLException {
        var columns = new ArrayList<String>();
        try (var connection = night.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT table_name, column_name, is_nullable FROM information_schema.columns
                        WHERE lower(table_schema) = 'public'
                        """)) {
            while (rows.next()) {
                columns.add(String.join(" ", rows.getString(1), rows.getString(2), rows.getString(3))
                        .toLowerCase(Locale.ROOT));
            }
        }
        columns.removeIf(column -> column.startsWith("flyway_"));
        return columns.stream().sorted().toList();
    }
}
