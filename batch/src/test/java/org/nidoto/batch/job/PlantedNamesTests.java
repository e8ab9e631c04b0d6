package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;

/** Names that stand in every text a file can have, in the names of files, and in what is rejected, are in no pseudonymised file. */
class PlantedNamesTests {
    private static final String CLIENT = "ZEBRA-77";
    private static final String CLIENT_NAME = "縞馬精機株式会社";
    private static final String PERSON = "鯱田 鯨子";

    /** The client by code, name and bare name, the person by full and by family name. */
    private static final List<String> SECRETS = List.of(CLIENT, "縞馬精機", "縞馬", "鯱田鯨子", "鯱田", "鯨子");

    private static final String EVERYWHERE = "%s様の%sについて%s・鯱田・鯨子が".formatted(CLIENT_NAME, CLIENT, PERSON);

    private final NightHome night;

    PlantedNamesTests(@TempDir Path folder) throws IOException {
        night = NightHome.in(folder);
        var configuration = night.home().configuration();
        Files.writeString(
                configuration,
                Files.readString(configuration)
                        .replace("nidoto:\n", "nidoto:\n  editions: [full, pseudonymised]\n")
                        .replace("languages: [ja]", "languages: [ja, en]"));
        night.drop("clients_縞馬精機.csv", "code,name\n%s,%s\n".formatted(CLIENT, CLIENT_NAME));
        night.drop("departments.csv", "code,name_ja,name_en\nD1,%s担当課,%s desk\n".formatted(CLIENT_NAME, CLIENT));
        night.drop("incidents_縞馬精機.csv", """
                incident_id,title,description,client,department,category,severity,detected_at,occurrence_cause,cause_text,\
                supplier,escape_cause,cause_status
                %1$s-1,%2$s件名,%2$s説明,%1$s,D1,delivery_delay,S,2026-09-28 10:00,method.procedure,%2$s原因,%2$s仕入先,,confirmed
                %1$s-2,%2$s件名,%2$s説明,%1$s,D1,delivery_delay,S,2026-09-29 10:00,method.procedure,%2$s原因,,,confirmed
                %1$s-3,%2$s件名,,%1$s,D1,delivery_delay,S,%2$s昨日,,,,,
                """.formatted(CLIENT, EVERYWHERE));
        night.drop("contacts.csv", """
                incident_id,at,kind,by,next_contact_due,note
                %1$s-1,2026-09-28 11:00,reply,%2$s,2026-09-28 15:00,%3$s備考
                %1$s-9,2026-09-28 11:00,reply,%2$s,,%3$s備考
                """.formatted(CLIENT, PERSON, EVERYWHERE));
        night.drop("measures.csv", """
                measure_id,title,description,control_type,causes,origin_incidents,owner,decided_at,due_at
                M-1,%2$s対策,%2$s説明,elimination,method.procedure,%1$s-1,%3$s,2026-08-01,2026-09-01
                """.formatted(CLIENT, EVERYWHERE, PERSON));
        night.drop("adoptions.csv", "measure_id,department,planned_at,waived_reason\nM-1,D1,2026-09-01,\n");
        night.drop("decisions.csv", """
                decision_id,meeting_date,text,owner,due_at
                %1$s-D,2026-07-10,%2$s決定,%3$s,2026-09-01
                """.formatted(CLIENT, EVERYWHERE, PERSON));
    }

    @Test
    void noPlantedNameIsInAnyPseudonymisedFile() throws IOException {
        assertThat(night.nightly().exitCode()).isEqualTo(3);
        print();

        var files = files(".pseudonymised.");

        assertThat(files.stream().map(file -> file.getFileName().toString()))
                .anyMatch(name -> name.matches("2026-10-05\\.pseudonymised\\.(ja|en)\\.pdf"))
                .anyMatch(name -> name.startsWith("management-review") && name.endsWith("xlsx"))
                .anyMatch(name -> name.startsWith("a3-"))
                .anyMatch(name -> name.startsWith("C-"))
                .anyMatch(name -> name.endsWith(".json"));
        for (var file : files) {
            assertThat(SECRETS).as(file.toString()).noneMatch(readable(file)::contains);
        }
    }

    /** What the search above finds where names may stand: that it finds nothing there is no fault of the search. */
    @Test
    void theSearchFindsTheNamesInFullEditions() throws IOException {
        night.nightly();
        print();
        for (var file : files("management-review-2026Q2.ja.pdf", "review-2026Q2.json", "2026-10-05.ja.pdf")) {
            assertThat(readable(file)).as(file.toString()).contains("縞馬精機");
        }
    }

    private void print() {
        var options = List.of("--as-of", "2026-10-05T08:00", "--edition", "full,pseudonymised", "--language", "ja,en");
        for (var command : List.of(
                List.of("client", CLIENT),
                List.of("incident", CLIENT + "-1"),
                List.of("review", "--quarter", "2026Q2"))) {
            var all = new ArrayList<>(command);
            all.addAll(options);
            assertThat(night.run(all.toArray(String[]::new)).exitCode())
                    .as(command.toString())
                    .isZero();
        }
    }

    private List<Path> files(String... parts) throws IOException {
        try (var files = Files.walk(night.home().reports())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> List.of(parts).stream().anyMatch(file.toString()::contains))
                    .sorted()
                    .toList();
        }
    }

    private static String readable(Path file) throws IOException {
        var name = file.getFileName().toString();
        if (name.endsWith(".pdf")) {
            return Exposed.in(file);
        }
        var bytes = Files.readAllBytes(file);
        return Exposed.plain(
                name + (name.endsWith(".xlsx") ? unzipped(bytes) : new String(bytes, StandardCharsets.UTF_8)));
    }

    private static String unzipped(byte[] workbook) throws IOException {
        var all = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.append(entry.getName()).append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
