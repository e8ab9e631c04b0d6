package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;

/** What became known of an incident in several nights, counted by hand. */
class HistoryTests {
    private static final String HEADER =
            "incident_id,title,client,department,category,severity,detected_at,resolved_at,loss_amount\n";
    private static final String UNTOUCHED = "I-2,Wrong invoice,C1,D1,billing_error,C,2026-07-02 9:00,,\n";

    private final NightHome night;

    HistoryTests(@TempDir Path folder) throws IOException {
        night = NightHome.in(folder);
    }

    private void night(String day, String row) throws IOException {
        night.drop("incidents_" + day + ".csv", HEADER + UNTOUCHED + row);
        assertThat(night.run("nightly", "--as-of", day + "T08:00").exitCode()).isZero();
    }

    @Test
    void threeNightsAreAnIncidentAndTwoChanges() throws IOException {
        night("2026-10-05", "I-1,Late,C1,D1,delivery_delay,B,2026-07-01 10:00,,\n");
        night("2026-10-06", "I-1,Late,C1,D1,delivery_delay,A,2026-07-01 10:00,2026-07-03,1200\n");
        night("2026-10-07", "I-1,Late,C1,D1,delivery_delay,A,2026-07-01 09:30,2026-07-03,\n");

        var ended = night.run("history", "I-1");

        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out().lines())
                .containsExactly(
                        "2026-10-05 08:00 I-1 (main): added by incidents_2026-10-05.csv line 3, run 1",
                        "2026-10-06 08:00 I-1 (main): changed by incidents_2026-10-06.csv line 3, run 2",
                        "  severity: B → A",
                        "  resolved_at: – → 2026-07-03",
                        "  loss_amount: – → 1200",
                        "2026-10-07 08:00 I-1 (main): changed by incidents_2026-10-07.csv line 3, run 3",
                        "  detected_at: 2026-07-01 10:00 → 2026-07-01 09:30",
                        "  loss_amount: 1200 → –");
        assertThat(night.run("history", "I-2").out().lines())
                .as("it stood in each of the three files, unchanged")
                .containsExactly("2026-10-05 08:00 I-2 (main): added by incidents_2026-10-05.csv line 2, run 1");
    }

    @Test
    void whatACompleteExportLosesIsWithdrawnAndReturnsWhenItIsBack() throws IOException {
        Files.writeString(night.home().profiles().resolve("full.yml"), """
                files: ["full_*.csv"]
                source: full
                kind: incidents
                complete: true
                columns: {incident_id: no, title: t, client: {constant: A}, department: {constant: B},
                  category: {constant: other}, detected_at: at}
                """);
        for (var night3 :
                new String[] {"1,a,2026-07-01\n2,b,2026-07-01\n", "2,b,2026-07-01\n", "1,c,2026-07-01\n2,b,2026-07-01\n"
                }) {
            night.drop("full_" + night3.length() + night3.charAt(2) + ".csv", "no,t,at\n" + night3);
            night.run("nightly", "--as-of", "2026-10-05T08:00");
        }
        assertThat(night.run("history", "1").out().lines().map(line -> line.replaceFirst("^2026-10-05 \\S+ ", "")))
                .containsExactly(
                        "1 (full): added by full_30a.csv line 2, run 1",
                        "1 (full): withdrawn, as full_15b.csv no longer has it, run 2",
                        "1 (full): back again in full_30c.csv line 2, run 3",
                        "  title: a → c");
    }

    @Test
    void anIncidentThatNobodyKnowsHasNoHistory() {
        var ended = night.run("history", "I-9");
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err().lines()).containsExactly("No incident of this number is known: I-9");
    }
}
