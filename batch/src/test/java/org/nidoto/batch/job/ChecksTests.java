package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A night over a log in which each thing that can be wrong is wrong once; every number is counted by hand from the log below. */
class ChecksTests {
    private static final String INCIDENTS = """
            incident_id,title,client,department,category,severity,occurred_at,detected_at,replied_at,resolved_at,closed_at,loss_amount,why_depth,status
            I-01,As it should be,C1,D1,billing_error,B,2026-07-01 08:00,2026-07-01 09:00,2026-07-01 10:00,2026-07-02 10:00,2026-07-03 10:00,100,5,closed
            ,No number,C1,D1,billing_error,B,,2026-07-01 09:00,,,,,,
            I-03,No such day,C1,D1,billing_error,B,,2026-02-30 09:00,,,,,,
            I-04,Negative,C1,D1,billing_error,B,,2026-07-01 09:00,,,,-5,,
            I-05,Too deep,C1,D1,billing_error,B,,2026-07-01 09:00,,,,,100,
            I-06,No such state,C1,D1,billing_error,B,,2026-07-01 09:00,,,,,,perhaps
            I-01,The same again,C1,D1,billing_error,B,,2026-07-01 09:00,,,,,,
            I-08,Noticed before it happened,C1,D1,billing_error,B,2026-07-01 09:01,2026-07-01 09:00,,,,,,
            I-09,Answered before noticed,C1,D1,billing_error,B,,2026-07-01 09:00,2026-07-01 08:59,,,,,
            I-10,Closed before resolved,C1,D1,billing_error,B,,2026-07-01 09:00,,2026-07-03 10:00,2026-07-02 10:00,,,
            I-11,Never resolved,C1,D1,billing_error,B,,2026-07-01 09:00,,,2026-07-02 10:00,,,
            I-12,Closed some day,C1,D1,billing_error,B,,2026-07-01 09:00,,2026-07-01 11:00,,,,closed
            I-13,Resolved tomorrow,C1,D1,billing_error,B,,2026-07-01 09:00,,2026-10-06 10:00,,,,
            I-14,Unknown client,C9,D1,billing_error,B,,2026-07-01 09:00,,,,,,
            I-15,Unknown department and codes,C1,D9,gremlins,Z,,2026-07-01 09:00,,,,,,
            I-16,Contact says otherwise,C1,D1,billing_error,B,,2026-07-01 09:00,2026-07-01 10:00,,,,,
            """;

    private final NightHome night;

    ChecksTests(@TempDir Path folder) throws IOException {
        night = NightHome.in(folder);
        night.drop("incidents.csv", INCIDENTS);
        night.drop("clients.csv", "code,name\nC1,Aoki\n");
        night.drop("departments.csv", "code,name_en\nD1,Sales\n");
        night.drop("measures.csv", """
                measure_id,title,control_type,causes,categories,decided_at
                M-1,Check,detection,gremlins;man,billing_error;ghosts,2026-07-01
                M-2,Drop,elimination,gremlins,,2026-07-01
                M-3,Not decided yet,elimination,elves,,2026-12-01
                """);
        night.drop("adoptions.csv", """
                measure_id,department,planned_at
                M-1,D1,2026-08-01
                M-1,D8,2026-08-01
                M-2,D8,2026-08-01
                M-2,D9,2026-08-01
                """);
        night.drop("exposure.csv", """
                department,client,month,volume
                D1,C1,2026-07,10
                D9,C9,2026-07,10
                D7,C7,2026-06,10
                """);
        night.drop("contacts.csv", """
                incident_id,at,kind
                I-16,2026-07-01 10:30,reply
                I-99,2026-07-01 10:30,reply
                """);
    }

    @Test
    void errorsRejectTheirRowAndOdditiesAreKept() throws SQLException {
        var ended = night.nightly();

        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.out())
                .contains("rows: 16 read = 10 taken + 0 filtered + 5 rejected + 1 duplicate")
                .contains("records: 10 added, 0 changed, 0 unchanged; 0 withdrawn, 0 waiting")
                .contains("records: 2 added, 0 changed, 0 unchanged; 0 withdrawn, 1 waiting");
        assertThat(night.count("SELECT COUNT(*) FROM incident WHERE incident_id IN ('I-03', 'I-04', 'I-05', 'I-06')"))
                .isZero();
    }

    @Test
    void eachRejectedRowSaysWhyInItsRejectsFile() throws IOException {
        night.nightly();
        Path rejects;
        try (var files = Files.list(night.home().rejects())) {
            rejects = files.findFirst().orElseThrow();
        }
        assertThat(Files.readAllLines(rejects).stream().map(line -> line.replaceAll(",(I-|,No number).*", "")))
                .containsExactly(
                        "\ufeffline,reason,incident_id,title,client,department,category,severity,occurred_at,detected_at,"
                                + "replied_at,resolved_at,closed_at,loss_amount,why_depth,status",
                        "3,\"column incident_id: the cell is blank, but required\"",
                        "4,\"column detected_at: \"\"2026-02-30 09:00\"\" is a day no calendar has; expected e.g. 2026/4/1 9:30\"",
                        "5,\"column loss_amount: \"\"-5\"\" is negative; expected 0 or more\"",
                        "6,\"column why_depth: \"\"100\"\" is too large; expected at most 99\"",
                        "7,\"column status: \"\"perhaps\"\" is not known; expected one of open, closed, cancelled\"",
                        "8,line 2 has the same key; only the first such row was taken");
    }

    @Test
    void eachOddityIsAFindingWithItsIncidents() throws IOException {
        night.nightly();
        var quality = quality();
        assertThat(oddities(quality))
                .containsExactly(
                        "occurred_after_detected 1 [I-08]",
                        "step_before_detected 1 [I-09]",
                        "closed_before_resolved 1 [I-10]",
                        "closed_without_resolved 1 [I-11]",
                        "closed_without_date 1 [I-12]",
                        "in_the_future 1 [I-13]",
                        "contact_disagrees 1 [I-16]",
                        "unregistered 2 [I-14, I-15]");
        assertThat(quality.get("futureMilestones").asInt()).isEqualTo(1);
        assertThat(quality.get("contactsDisagree").asInt()).isEqualTo(1);
        assertThat(quality.get("closedWithoutDate").asInt()).isEqualTo(1);
        var codes = new ArrayList<String>();
        quality.get("unregistered")
                .forEach(code -> codes.add(code.get("kind").asString() + " "
                        + code.get("column").asString() + " " + code.get("code").asString() + " "
                        + code.get("records").asInt()));
        assertThat(codes)
                .containsExactly(
                        "incidents category gremlins 1",
                        "incidents client C9 1",
                        "incidents department D9 1",
                        "incidents severity Z 1",
                        "measures categories ghosts 1",
                        "measures causes gremlins 2",
                        "adoptions department D8 2",
                        "adoptions department D9 1",
                        "exposure client C9 1",
                        "exposure department D9 1");
    }

    private JsonNode quality() throws IOException {
        var file = night.home().reports().resolve("2026Q2").resolve("review-2026Q2.json");
        return JsonMapper.builder()
                .build()
                .readTree(Files.readAllBytes(file))
                .get("review")
                .get("quality");
    }

    private static List<String> oddities(JsonNode quality) {
        var oddities = new ArrayList<String>();
        for (var oddity : quality.get("oddities")) {
            var numbers = new ArrayList<String>();
            oddity.get("first").forEach(id -> numbers.add(id.get("number").asString()));
            oddities.add(oddity.get("kind").asString() + " "
                    + oddity.get("incidents").asInt() + " " + numbers);
        }
        return oddities;
    }
}
