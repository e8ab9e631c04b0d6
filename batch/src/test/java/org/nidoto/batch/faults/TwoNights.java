package org.nidoto.batch.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nidoto.batch.NightHome;

/**
 * A small night's work that has everything in it: records that are new, changed, unchanged, withdrawn, rejected and repeated, a row that is
 * two records, a file in two blocks, and files that are known, refused at sight, refused for their rows, and no files.
 */
final class TwoNights {
    static final String FIRST = "2026-10-02T08:00";
    static final String SECOND = "2026-10-05T08:00";

    /** What stays in the inbox for good. */
    static final String LEFT_IN_INBOX = "link.csv";

    private static final String INCIDENTS =
            "incident_id,title,client,department,category,severity,detected_at,resolved_at\n";
    private static final String CLIENTS = "code,name\nC1,Aoki\nC2,Baba\nC3,Chiba\n";
    private static final String PROFILE = """
            files: ["export*.csv"]
            source: desk
            kind: incidents
            complete: true
            dates: [yyyy-MM-dd]
            columns:
              incident_id: number
              title: {join: [product, issue], with: ": "}
              client: {column: state, blank: no state}
              department: company
              category: product
              detected_at: received
            also:
              - kind: contacts
                columns:
                  incident_id: number
                  at: received
                  kind: {constant: report}
                  by: company
            """;

    private TwoNights() {}

    static void dropFirst(NightHome night) throws IOException {
        Files.writeString(night.home().profiles().resolve("export.yml"), PROFILE);
        night.drop("clients.csv", CLIENTS);
        night.drop("departments.csv", "code,name_en\nD1,Sales\nD2,Stock\n");
        night.drop("incidents.csv", INCIDENTS + incidents(0, 40, "late"));
        night.drop("export-1.csv", export(0, 8));
        night.drop("measures.csv", """
                measure_id,title,control_type,causes,decided_at,due_at
                M1,Scan every box,detection,human,2026-07-01,2026-08-01
                """);
        night.drop(
                "adoptions.csv", "measure_id,department,planned_at,adopted_at\nM1,D1,2026-08-01,\nM9,D1,2026-08-01,\n");
    }

    /** Some nights here begin by the machine's clock and some by the test's: none of them is to say how long ago the last one was. */
    private static void neverStale(NightHome night) throws IOException {
        var configuration = night.home().configuration();
        Files.writeString(
                configuration,
                Files.readString(configuration).replaceFirst("(?m)^nidoto:", "nidoto:\n  stale-after: 36500d"));
    }

    static void dropSecond(NightHome night) throws IOException {
        neverStale(night);
        Files.writeString(night.home().profiles().resolve("export.yml"), PROFILE);
        night.drop("known.csv", CLIENTS);
        night.drop("empty.csv", "");
        night.drop(
                "incidents.csv",
                INCIDENTS + incidents(0, 20, "late") + incidents(20, 55, "very late")
                        + "I-900,no date,C1,D1,delivery_delay,B,yesterday,\n" + incidents(3, 4, "twice"));
        night.drop("contacts.csv", contacts());
        night.drop("export-2.csv", export(2, 10));
        night.drop(
                "adoptions.csv",
                "measure_id,department,planned_at,adopted_at\nM1,D1,2026-08-01,2026-07-20\nM1,D2,2026-08-01,\n");
        night.drop("exposure.csv", exposure());
        night.drop(
                "more-incidents.csv",
                INCIDENTS + incidents(500, 545, "spoilt").replace("2026-", "20x6-") + incidents(545, 560, "good"));
        Files.createSymbolicLink(night.home().inbox().resolve("link.csv"), Path.of("clients.csv"));
    }

    private static String incidents(int from, int to, String title) {
        var rows = new StringBuilder();
        for (int i = from; i < to; i++) {
            rows.append("I-%03d,%s,C%d,D%d,delivery_delay,B,2026-%02d-%02d 10:00,%s\n"
                    .formatted(
                            i,
                            title,
                            i % 3 + 1,
                            i % 2 + 1,
                            i % 4 + 6,
                            i % 28 + 1,
                            i % 5 == 0 ? "" : "2026-%02d-28 17:00".formatted(i % 4 + 6)));
        }
        return rows.toString();
    }

    private static String contacts() {
        var rows = new StringBuilder("incident_id,at,kind,next_contact_due\n");
        for (int i = 0; i < 60; i++) {
            rows.append(
                    "I-%03d,2026-%02d-%02d 11:%02d,reply,2026-10-01 12:00\n".formatted(i, i % 4 + 6, i % 28 + 1, i));
        }
        return rows.toString();
    }

    private static String export(int from, int to) {
        var rows = new StringBuilder("number,product,issue,state,company,received\n");
        for (int i = from; i < to; i++) {
            rows.append("X%d,quality_defect,broken,S%d,D1,2026-08-%02d\n".formatted(i, i % 2, i + 1));
        }
        return rows.toString();
    }

    private static String exposure() {
        var rows = new StringBuilder("department,month,volume\n");
        for (int i = 0; i < 1200; i++) {
            rows.append("D%d,%d-%02d,%d\n".formatted(i / 240 + 1, 2007 + i % 240 / 12, i % 12 + 1, 1000 + i));
        }
        return rows.toString();
    }
}
