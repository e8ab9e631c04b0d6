package org.nidoto.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nidoto.batch.NightHome;

/** The samples' quarter with choices of another company: what it chose is what is counted, drawn and printed. */
class OwnChoicesTests {
    private static final String CHOICES = """
              figures:
                choices:
                  losses: {vital-percent: 60}
                  spans: {coverage: 3}
                  summary: {findings: 3, decisions: 2}
            """;

    private static String japanese = "";
    private static String english = "";

    @BeforeAll
    static void reviewTheSamples(@TempDir Path folder) throws IOException {
        var night = NightHome.withSamples(folder);
        var configuration = night.home().configuration();
        var settings = Files.readString(configuration);
        assertThat(settings).contains("  figures:\n");
        Files.writeString(
                configuration, settings.replace("  figures:\n", CHOICES).replace("[ja]", "[ja, en]"));
        assertThat(night.nightly().exitCode()).isEqualTo(3);
        var quarter = night.home().reports().resolve("2026Q2");
        japanese = text(quarter.resolve("management-review-2026Q2.ja.pdf"));
        english = text(quarter.resolve("management-review-2026Q2.en.pdf"));
    }

    private static String text(Path pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\\u00a0]+", "");
        }
    }

    /** 6 + 5 + 4 + 4 + 4 + 3 + 3 hold 29 of the quarter's 51 incidents (57 %), with the next 2 they hold 61 %. */
    @Test
    void theVitalFewHoldTheShareThatWasChosen() {
        assertThat(japanese).contains("上位8原因で全体の61%").doesNotContain("上位13原因");
        assertThat(english).contains("Thefirst8causesaccountfor61%").doesNotContain("first13causes");
    }

    @Test
    void everyParetoSaysAtWhichShareItsDashedLineStands() {
        assertThat(japanese).doesNotContain("破線:80%");
        assertThat(Pattern.compile("破線:60%").matcher(japanese).results()).hasSize(3);
        assertThat(english).doesNotContain("dashed:80%");
        assertThat(Pattern.compile("dashed:60%").matcher(english).results()).hasSize(3);
    }

    @Test
    void everyChoiceStandsAmongTheDefinitionsAsItWasUsed() {
        assertThat(japanese).contains("重点は累積60%まで").contains("対策の業務量でみた展開3か月").contains("要約文3文、ご判断いただきたい事項2件");
        assertThat(english)
                .contains("vitalupto60%")
                .contains("coverageofmeasures3;")
                .contains("3sentences;2decisionswanted");
    }
}
