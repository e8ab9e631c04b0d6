package org.nidoto.report.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nidoto.report.document.Printing.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nidoto.core.review.ClientReport;
import org.nidoto.report.Reports;
import org.nidoto.report.text.Imprint;
import org.nidoto.report.text.Language;

class ClientReportDocumentTests {
    private static byte[] print(ClientReport report, Language language) throws IOException {
        var out = new ByteArrayOutputStream();
        Reports.print(report, Imprint.DEFAULT, language, out);
        return out.toByteArray();
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("reports")
    void everyReportConforms(String name, ClientReport report, Language language) throws IOException {
        var pdf = print(report, language);
        var folder = Files.createDirectories(Path.of("target", "pages"));
        Files.write(folder.resolve("client-" + name + "." + language.code() + ".pdf"), pdf);
        assertThat(Conformance.failuresOfPdfA2a(pdf)).isEmpty();
        assertThat(Conformance.failuresOfPdfUa1(pdf)).isEmpty();
        assertThat(print(report, language)).isEqualTo(pdf);
    }

    static Stream<Arguments> reports() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(
                        Arguments.of("full", Cases.report(Cases.incident()), language),
                        Arguments.of("none", Cases.report(), language)));
    }

    @Test
    void aBrokenPromiseIsApologisedForAndAPersonIsNeverTheCause() throws IOException {
        assertThat(text(print(Cases.report(Cases.incident()), Language.JAPANESE)))
                .contains(Cases.LONG_NAME + "御中")
                .contains("QI-2026-0001：2026年9月28日12:00までとお約束したご連絡ができておりません。")
                .contains("深くお詫び申し上げます。")
                .contains("仕組みの面の原因について、分析を継続しています。")
                .doesNotContain("不注意")
                .doesNotContain("東海熱処理")
                .doesNotContain("山﨑美咲")
                .doesNotContain("清水俊彦");
    }
}
