package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;

/** The schema in the jar is what the types say, and all data keep to it. With {@code -Dnidoto.schema=write} it is written anew. */
class ReviewSchemaTests {
    private static final Path KEPT =
            Path.of("src", "main", "resources", "org", "nidoto", "batch", "review.schema.json");

    @Test
    void theSchemaSaysWhatTheTypesAndTheirDocumentationSay() throws IOException {
        var made = ReviewSchema.text();
        if ("write".equals(System.getProperty("nidoto.schema"))) {
            Files.writeString(KEPT, made);
        }
        assertThat(KEPT).hasContent(made);
    }

    @Test
    void theDataOfTheSamplesAndOfAnEmptyCompanyKeepToIt(@TempDir Path samples, @TempDir Path empty) throws IOException {
        var night = NightHome.withSamples(samples);
        night.nightly();
        night.run("review", "--quarter", "2026Q2", "--as-of", "2026-10-05T08:00", "--edition", "full,pseudonymised");
        var nobody = NightHome.in(empty);
        nobody.run("review", "--quarter", "2026Q2", "--as-of", "2026-10-05T08:00");

        for (var file : List.of(
                night.home().reports().resolve("2026Q2/review-2026Q2.json"),
                night.home().reports().resolve("2026Q2/review-2026Q2.pseudonymised.json"),
                night.home().reports().resolve("2026Q3/review-2026Q3.json"),
                nobody.home().reports().resolve("2026Q2/review-2026Q2.json"))) {
            assertThat(faults(Files.readString(file))).as(file.toString()).isEmpty();
        }
        var one = Files.readString(nobody.home().reports().resolve("2026Q2/review-2026Q2.json"));
        assertThat(faults(one.replaceFirst("\"volume\" : \\{", "\"volume\" : {\"unheard\" : 1,")))
                .isNotEmpty();
    }

    private static List<String> faults(String json) throws IOException {
        return schema().validate(json, InputFormat.JSON).stream()
                .map(Error::toString)
                .limit(20)
                .toList();
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(KEPT), InputFormat.JSON);
    }
}
