package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;

/** Contacts and adoptions that come before their incident or measure. */
class WaitingTests {
    private final NightHome night;

    WaitingTests(@TempDir Path folder) throws IOException {
        night = NightHome.in(folder);
    }

    private String log() throws IOException {
        return Files.readString(night.home().logs().resolve("nidoto.log"));
    }

    @Test
    void whatHasWaitedForMoreThanThirtyDaysIsSaidOnceTheyAreOver() throws IOException {
        night.drop("contacts.csv", """
                incident_id,at,kind
                I-1,2026-07-01 11:00,reply
                I-1,2026-07-01 12:00,progress
                """);
        night.drop("adoptions.csv", "measure_id,department\nM-1,D1\n");
        assertThat(night.run("nightly", "--as-of", "2026-10-05T08:00").out())
                .contains("records: 2 added, 0 changed, 0 unchanged; 0 withdrawn, 2 waiting")
                .contains("records: 1 added, 0 changed, 0 unchanged; 0 withdrawn, 1 waiting");

        night.run("nightly", "--as-of", "2026-11-04T07:59");
        assertThat(log()).doesNotContain("waiting for it");

        var later = night.run("nightly", "--as-of", "2026-11-04T08:01");
        assertThat(later.out())
                .contains("I-1: not there yet, and 2 records have been waiting for it for more than 30 days.")
                .contains("M-1: not there yet, and 1 records have been waiting for it for more than 30 days.");
        assertThat(log()).contains("…: not there yet, and 2 records").doesNotContain("I-1", "M-1");
    }
}
