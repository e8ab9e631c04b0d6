package org.nidoto.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.report.Reports;
import org.nidoto.report.text.Glyphs;
import org.nidoto.report.text.Imprint;
import org.nidoto.report.text.Language;

/** Reports of companies with nothing, very little and very much, and of names that have broken programs. */
class CrowdTests {
    private static final int MOST_PAGES = 120;

    @Test
    void aReviewDoesNotGrowWithTheCompany() throws IOException {
        var huge = pages(review(Crowds.huge().review(), Language.JAPANESE));
        assertThat(huge).hasSizeLessThanOrEqualTo(MOST_PAGES);
        assertThat(huge).allSatisfy(Leaf::isSound);
        assertThat(huge.subList(1, huge.size()))
                .allSatisfy(page -> assertThat(page.text()).contains(page.number() + " / " + huge.size()));
        var fewer = new Crowds(60, 200, 2500, Crowds.huge().names()).review();
        assertThat(pages(review(fewer, Language.JAPANESE)).size())
                .as("half the incidents")
                .isBetween(huge.size() - 4, huge.size() + 4);
    }

    @Test
    void aClientOfAHugeCompanyIsHandedWhatItCanRead() throws IOException {
        for (var language : Language.values()) {
            var out = new ByteArrayOutputStream();
            Reports.print(Crowds.huge().client(), Imprint.DEFAULT, language, out);
            var pages = pages(out.toByteArray());
            assertThat(pages).hasSizeLessThanOrEqualTo(12).allSatisfy(Leaf::isSound);
            pages.forEach(Leaf::hasNoOverlaps);
            var more = language == Language.JAPANESE ? "ほかに44件ございます" : "Thereare44more";
            assertThat(Printing.text(out.toByteArray())).contains(more);
        }
    }

    @Test
    void longListsSayHowManyMoreThereAre() throws IOException {
        var printed = Printing.text(review(Crowds.huge().review(), Language.ENGLISH));
        assertThat(printed)
                .contains("5,000incidentsareopenattheas-ofinstant;the60longestopenarelisted")
                .contains("Overdueadoptions(and1,970more)")
                .contains("Shownarethe30measuresand18departmentswithmostoverdueorneverconsidered,outof200and60");
    }

    @ParameterizedTest
    @EnumSource
    void aHugeCompanyHasOneLegibleA3Page(Language language) throws IOException {
        var pages = pages(sheet(Crowds.huge().review(), language));
        assertThat(pages).hasSize(1).allSatisfy(Leaf::isSound);
        assertThat(pages.get(0).smallest()).isGreaterThanOrEqualTo(7.95f);
        assertThat(pages.get(0).text()).doesNotContain(Glyphs.MISSING);
        var first = Crowds.huge()
                .review()
                .causes()
                .occurrence()
                .mostFrequent()
                .get(0)
                .cause();
        assertThat(Printing.withoutBlanks(pages.get(0).text()).split(first.ja(), -1))
                .as("whole in theme, reason, title, diagram and Pareto")
                .hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @EnumSource
    void namesThatBreakProgramsArePrintedLiterallyOrMarkedAndListed(Language language) throws IOException {
        var out = new ByteArrayOutputStream();
        var missing = Reports.print(Crowds.hostile().review(), language, out);
        var pages = pages(out.toByteArray());
        assertThat(pages).hasSizeLessThanOrEqualTo(MOST_PAGES).allSatisfy(Leaf::isSound);
        var printed = Printing.text(out.toByteArray());
        assertThat(missing).extracting(MissingGlyph::name).contains("U+0001", "U+1F600", "U+E000", "U+FFFE");
        assertThat(missing).allSatisfy(glyph -> assertThat(printed).contains(glyph.name()));
        assertThat(printed)
                .contains("<script>alert(1)</script>", "';DROPTABLEincident;--", "=HYPERLINK(\"x\")", "&amp;&#0;&lt;")
                .contains(Glyphs.MISSING);
        var sheet = pages(sheet(Crowds.hostile().review(), language));
        assertThat(sheet).hasSize(1).allSatisfy(Leaf::isSound);
    }

    @ParameterizedTest
    @EnumSource
    void aCompanyWithoutOrWithThreeIncidentsHasNoEmptyPageAndNoSentenceAboutNothing(Language language)
            throws IOException {
        var three = new Crowds(3, 1, 3, (kind, i) -> kind + i).review();
        for (var review : List.of(Reviews.empty(), three)) {
            var pdf = review(review, language);
            assertThat(pages(pdf)).hasSizeLessThanOrEqualTo(22).allSatisfy(Leaf::isSound);
            assertThat(Printing.text(pdf))
                    .doesNotContain("約束は算出不可", "インシデントは算出不可", "ほかに0", "NaN", "0of0", "(0/0)")
                    .doesNotContain("andtherest0", "Infinity");
            assertThat(pages(sheet(review, language))).hasSize(1).allSatisfy(Leaf::isSound);
        }
    }

    private static List<Leaf> pages(byte[] pdf) throws IOException {
        return Leaf.of(pdf);
    }

    private static byte[] review(ManagementReview review, Language language) throws IOException {
        var out = new ByteArrayOutputStream();
        Reports.print(review, language, out);
        return out.toByteArray();
    }

    private static byte[] sheet(ManagementReview review, Language language) throws IOException {
        var out = new ByteArrayOutputStream();
        Reports.printA3Sheet(review, Imprint.DEFAULT, language, out);
        return out.toByteArray();
    }
}
