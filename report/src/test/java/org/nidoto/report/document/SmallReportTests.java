package org.nidoto.report.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nidoto.report.Reports;
import org.nidoto.report.text.Imprint;
import org.nidoto.report.text.Language;

/** That digest, client report and incident sheet keep to their paper, and no text stands on another. */
class SmallReportTests {
    /** Prints one of them. */
    interface Print {
        void to(Language language, ByteArrayOutputStream out) throws IOException;
    }

    record Small(String name, Language language, Print print) {
        @Override
        public String toString() {
            return name + " " + language.code();
        }
    }

    static Stream<Small> reports() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(
                        new Small(
                                "client",
                                language,
                                (in, out) -> Reports.print(Cases.report(Cases.incident()), Imprint.DEFAULT, in, out)),
                        new Small(
                                "client without incidents",
                                language,
                                (in, out) -> Reports.print(Cases.report(), Imprint.DEFAULT, in, out)),
                        new Small("8D", language, (in, out) -> Reports.print(Cases.full(), Imprint.DEFAULT, in, out)),
                        new Small(
                                "bare 8D",
                                language,
                                (in, out) -> Reports.print(Cases.bare(), Imprint.DEFAULT, in, out)),
                        new Small(
                                "digest",
                                language,
                                (in, out) -> Reports.print(Digests.some(), Imprint.DEFAULT, in, out)),
                        new Small(
                                "flooded digest",
                                language,
                                (in, out) -> Reports.print(Digests.flood(), Imprint.DEFAULT, in, out)),
                        new Small(
                                "quiet digest",
                                language,
                                (in, out) -> Reports.print(Digests.quiet(), Imprint.DEFAULT, in, out))));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void everyPageKeepsToItsPaperAndNoLetterStandsOnAnother(Small small) throws IOException {
        var out = new ByteArrayOutputStream();
        small.print().to(small.language(), out);
        Assertions.assertThat(Leaf.of(out.toByteArray()))
                .isNotEmpty()
                .allSatisfy(Leaf::isSound)
                .allSatisfy(Leaf::hasNoOverlaps);
    }
}
