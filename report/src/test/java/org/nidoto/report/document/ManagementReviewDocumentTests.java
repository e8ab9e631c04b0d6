package org.nidoto.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.report.Reports;
import org.nidoto.report.text.Language;

class ManagementReviewDocumentTests {
    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("reviews")
    void everyReviewConformsInEitherLanguage(String name, ManagementReview review, Language language)
            throws IOException {
        var pdf = print(review, language);
        Files.write(
                Files.createDirectories(Path.of("target", "pages")).resolve(name + "." + language.code() + ".pdf"),
                pdf);
        assertThat(Conformance.failuresOfPdfA2a(pdf)).isEmpty();
        assertThat(Conformance.failuresOfPdfUa1(pdf)).isEmpty();
    }

    static Stream<Arguments> reviews() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(
                        Arguments.of("busy", Reviews.busy(), language),
                        Arguments.of("tiny", Reviews.tiny(), language),
                        Arguments.of("empty", Reviews.empty(), language)));
    }

    private static byte[] print(ManagementReview review, Language language) throws IOException {
        var out = new ByteArrayOutputStream();
        Reports.print(review, language, out);
        return out.toByteArray();
    }

    static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
