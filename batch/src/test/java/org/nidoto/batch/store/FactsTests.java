package org.nidoto.batch.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class FactsTests {
    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");

    private final NightHome night;

    FactsTests(@TempDir Path folder) throws IOException {
        night = NightHome.in(folder);
    }

    /** In UTF-16, which Java compares by, 𠮷 (U+20BB7, D842 DFB7) comes before ﾔ (U+FF94); by code points it comes after. H2 has the one order, PostgreSQL the other. */
    @Test
    void everyContactFindsItsIncidentWhateverLettersTheirNumbersAreMadeOf() throws IOException, SQLException {
        var incidents = new StringBuilder("incident_id,title,client,department,category,detected_at\n");
        var contacts = new StringBuilder("incident_id,at,kind\n");
        for (var number : new String[] {"ﾔ-1", "𠮷-1", "z", "Z", "-", "あ", "a b", "ä", "漢"}) {
            incidents.append(number).append(",Late,C1,D1,delivery_delay,2026-07-01 10:00\n");
            contacts.append(number).append(",2026-07-01 11:00,reply\n");
        }
        contacts.append("nobody,2026-07-01 11:00,reply\n");
        night.drop("incidents.csv", incidents.toString());
        night.drop("contacts.csv", contacts.toString());
        assertThat(night.nightly().exitCode()).isZero();

        var found = new ArrayList<String>();
        try (var connection = night.connect()) {
            connection.setAutoCommit(false);
            var jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            jdbc.setFetchSize(2);
            var dialect = Dialect.of(night.databaseUrl());
            new Facts(jdbc, dialect, new Records(jdbc, dialect))
                    .forEach(LATER, (incident, of) -> found.add(incident.id().number() + of.size()));
        }
        assertThat(found).containsExactlyInAnyOrder("-1", "Z1", "a b1", "z1", "ä1", "あ1", "漢1", "ﾔ-11", "𠮷-11");
    }
}
