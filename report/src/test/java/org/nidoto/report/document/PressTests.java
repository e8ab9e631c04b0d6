package org.nidoto.report.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PressTests {
    private static final Instant AS_OF = Instant.parse("2026-09-30T15:00:00Z");

    @Test
    void aPageConformsToPdfA2aAndPdfUa1() throws IOException {
        var pdf = print(SamplePages.EVERYTHING);
        assertThat(Conformance.failuresOfPdfA2a(pdf)).isEmpty();
        assertThat(Conformance.failuresOfPdfUa1(pdf)).isEmpty();
    }

    @Test
    void printingAgainElsewhereGivesTheSameBytes() throws IOException {
        var here = print(SamplePages.EVERYTHING);
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            assertThat(print(SamplePages.EVERYTHING)).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void rareNameCharactersAreExtractedAsTheyWereWritten() throws IOException {
        assertThat(text(print(SamplePages.paragraph("髙橋、山﨑、𠮷田、神戸（神戸）、ﾊﾝｶｸ、①㈱"))))
                .contains("髙橋、山﨑、𠮷田、神戸（神戸）、ﾊﾝｶｸ、①㈱");
    }

    @Test
    void aCharacterNoFontHasIsPrintedAsGetaAndReported() throws IOException {
        var out = new ByteArrayOutputStream();
        var missing = Press.print(manuscript(SamplePages.paragraph("笑顔\uD83D\uDE00です\uE000、\u0007。")), out);
        assertThat(text(out.toByteArray())).contains("笑顔〓です〓、〓。");
        assertThat(missing).extracting(MissingGlyph::name).containsExactly("U+1F600", "U+E000", "U+0007");
        assertThat(missing).extracting(MissingGlyph::section).containsOnly("見本");
    }

    @Test
    void noLineStartsOrEndsWhereJapaneseForbidsIt() throws IOException {
        var sentence = "「納期遅延」の連絡（初回回答）が、ちょっと遅れたため、取引先から「至急、説明を。」と求められた件です。";
        var lines = text(print(SamplePages.paragraphs(sentence, 60))).lines().toList();
        assertThat(lines).hasSizeGreaterThan(60);
        assertThat(lines).noneMatch(line -> startsWithAny(line, "、。」）ょっー・！？"));
        assertThat(lines).noneMatch(line -> line.endsWith("「") || line.endsWith("（"));
    }

    @Test
    void nothingOutsideIsReadWhateverThePageAsksFor() throws IOException {
        assertThat(text(print(SamplePages.HOSTILE))).contains("残る本文").doesNotContain("root:");
    }

    @Test
    void aDocumentTypeIsRefused() {
        assertThatThrownBy(() -> print(
                        "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + SamplePages.paragraph("")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean startsWithAny(String line, String forbidden) {
        return !line.isEmpty() && forbidden.indexOf(line.charAt(0)) >= 0;
    }

    private static byte[] print(String xhtml) throws IOException {
        var out = new ByteArrayOutputStream();
        Press.print(manuscript(xhtml), out);
        return out.toByteArray();
    }

    private static Manuscript manuscript(String xhtml) {
        return new Manuscript(xhtml, Map.of("bar", new SamplePages.Bar(List.of("髙橋", "𠮷田"))), AS_OF);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
