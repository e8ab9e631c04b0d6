package org.nidoto.batch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;
import org.nidoto.batch.intake.RecordKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class RowEntriesTests {
    private final NightHome night;

    RowEntriesTests(@TempDir Path folder) throws IOException {
        night = NightHome.in(folder);
    }

    @Test
    void entriesOfManyBlocksComeBackAsTheyWereTheNewestFirst() throws IOException, SQLException {
        night.drop("incidents.csv", "incident_id,title,client,department,category,detected_at\n");
        assertThat(night.nightly().exitCode()).isZero();

        var found = new ArrayList<RowEntry>();
        var put = new ArrayList<RowEntry>();
        try (var connection = night.connect()) {
            var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            long file = Long.parseLong(night.text("SELECT file_id FROM source_file"));
            var entries = new RowEntries(jdbc, Dialect.of(night.databaseUrl()));
            for (int block = 0; block < 250; block++) {
                var some = List.of(entry(2 * block), entry(2 * block + 1));
                entries.append(file, some);
                put.addAll(some);
            }
            entries.forEachNewestFirst(RecordKind.INCIDENTS.name(), FileAccount.SOURCE, found::add);
        }
        Collections.reverse(put);
        assertThat(found).isEqualTo(put);
    }

    private static RowEntry entry(int number) {
        return new RowEntry(
                new UUID(number, (long) number << 32), new UUID(-number, (7L + number) << 32), number, number % 3 == 0);
    }
}
