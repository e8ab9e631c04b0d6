package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;

/** Digest, client report and 8D sheet of a night whose every text is one that has broken programs. */
class HostileReportTests {
    private static final String AS_OF = "2026-10-05T08:00";

    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "</td></tr></table><h1>x",
            "${T(java.lang.Runtime).getRuntime()} [[${x}]] #{y} th:text",
            "http://127.0.0.1:9/a.png url(file:///etc/passwd)",
            "'; DROP TABLE incident; --",
            "=HYPERLINK(\"x\")",
            "&amp; &#0; &lt; ]]> <!-- -->",
            "مرحبا بالعالم שלום",
            "{0} {1, plural, other {#}} '' %s %n",
            "W".repeat(90));

    private final Path folder;

    HostileReportTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void everyTextIsPrintedToTheLetterAndWithinThePaper() throws IOException {
        var night = NightHome.in(folder);
        var incidents = new StringBuilder(
                "incident_id,title,description,client,department,category,detected_at,cause_text,status\n");
        var contacts = new StringBuilder("incident_id,at,kind,by,next_contact_due,note\n");
        for (int i = 0; i < HOSTILE.size(); i++) {
            var text = '"' + HOSTILE.get(i).replace("\"", "\"\"") + '"';
            incidents.append("I-%d,%s,%s,C1,%s,%s,2026-09-%02d 10:00,%s,open\n"
                    .formatted(i, text, text, text, text, i + 1, text));
            contacts.append("I-%d,2026-09-%02d 11:00,reply,%s,2026-09-25 17:00,%s\n".formatted(i, i + 1, text, text));
        }
        incidents.append("I-TURNED,\u202Eright to left\u202C,,C1,D1,K1,2026-09-20 10:00,,open\n");
        night.drop("incidents.csv", incidents.toString());
        night.drop("contacts.csv", contacts.toString());
        var ended = night.run("nightly", "--as-of", AS_OF);
        assertThat(ended.exitCode()).as(ended.out() + ended.err()).isZero();
        assertThat(night.run("client", "C1", "--as-of", AS_OF, "--language", "ja,en")
                        .exitCode())
                .isZero();
        for (int i = 0; i < HOSTILE.size(); i++) {
            assertThat(night.run("incident", "I-" + i, "--as-of", AS_OF, "--language", i % 2 == 0 ? "ja" : "en")
                            .exitCode())
                    .isZero();
        }
        var reports = pdfs("clients", "incidents", "nightly");
        assertThat(reports).hasSizeGreaterThanOrEqualTo(HOSTILE.size() + 3);
        var all = new StringBuilder();
        for (var report : reports) {
            all.append(read(report).replaceAll("\\s", ""));
        }
        assertThat(all.toString())
                .contains("<script>alert(1)</script>", "</td></tr></table><h1>x", "';DROPTABLEincident;--")
                .contains("=HYPERLINK(\"x\")", "&amp;&#0;&lt;]]><!---->", "[[${x}]]", "{1,plural,other{#}}''%s%n")
                .contains("url(file:///etc/passwd)", "righttoleft")
                .doesNotContain("root:");
    }

    private List<Path> pdfs(String... folders) throws IOException {
        var found = new ArrayList<Path>();
        for (var name : folders) {
            try (var files = Files.list(folder.resolve("reports").resolve(name))) {
                found.addAll(
                        files.filter(file -> file.toString().endsWith(".pdf")).toList());
            }
        }
        return found;
    }

    /** The text of a PDF, none of it beyond the paper. */
    private static String read(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            float width = document.getPage(0).getMediaBox().getWidth();
            float height = document.getPage(0).getMediaBox().getHeight();
            return new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition letter) {
                    assertThat(letter.getX()).as(pdf + ": " + letter).isBetween(0f, width);
                    assertThat(letter.getY()).as(pdf + ": " + letter).isBetween(0f, height);
                    super.processTextPosition(letter);
                }
            }.getText(document);
        }
    }
}
