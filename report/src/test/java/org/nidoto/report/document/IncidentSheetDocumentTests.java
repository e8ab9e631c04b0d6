package org.nidoto.report.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nidoto.report.document.Printing.text;
import static org.nidoto.report.document.Printing.withoutBlanks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nidoto.core.incident.Label;
import org.nidoto.core.metric.AdoptionProgress.State;
import org.nidoto.core.metric.CaseMeasure;
import org.nidoto.core.metric.CaseMeasure.InDepartment;
import org.nidoto.core.review.IncidentSheet;
import org.nidoto.report.Reports;
import org.nidoto.report.text.Imprint;
import org.nidoto.report.text.Language;

class IncidentSheetDocumentTests {
    private static byte[] print(IncidentSheet sheet, Language language) throws IOException {
        var out = new ByteArrayOutputStream();
        Reports.print(sheet, Imprint.DEFAULT, language, out);
        return out.toByteArray();
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("sheets")
    void everySheetConforms(String name, IncidentSheet sheet, Language language) throws IOException {
        var pdf = print(sheet, language);
        var folder = Files.createDirectories(Path.of("target", "pages"));
        Files.write(folder.resolve("incident-" + name + "." + language.code() + ".pdf"), pdf);
        assertThat(Conformance.failuresOfPdfA2a(pdf)).isEmpty();
        assertThat(Conformance.failuresOfPdfUa1(pdf)).isEmpty();
    }

    static Stream<Arguments> sheets() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(
                        Arguments.of("full", Cases.full(), language), Arguments.of("bare", Cases.bare(), language)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingTheLogSaysIsPrintedLiterally(Language language) throws IOException {
        var sheet = Cases.full();
        var printed = text(print(sheet, language));
        var said = Stream.of(
                        Stream.of(
                                sheet.id().number(),
                                sheet.title(),
                                sheet.client().ja(),
                                sheet.department().ja(),
                                "18,600,000",
                                "480",
                                "QI-2025-0190",
                                "QI-9"),
                        sheet.description().stream(),
                        sheet.cause().text().stream(),
                        sheet.cause().supplier().stream(),
                        sheet.events().stream()
                                .flatMap(event -> event.contact().stream())
                                .flatMap(contact -> Stream.concat(contact.by().stream(), contact.note().stream())),
                        sheet.measures().stream()
                                .flatMap(measure -> Stream.of(
                                        measure.title(),
                                        measure.description().orElseThrow(),
                                        measure.owner().orElseThrow(),
                                        "図面を扱わない")))
                .flatMap(texts -> texts);
        assertThat(said).allSatisfy(text -> assertThat(printed).contains(withoutBlanks(text)));
    }

    @Test
    void aContactThatWasAStepIsToldOnceWithWhatBecameOfItsPromise() throws IOException {
        var printed = text(print(Cases.full(), Language.ENGLISH));
        assertThat(printed)
                .contains("4Sep202610:00Replied")
                .doesNotContain("10:00Reply山")
                .contains("4Sep202615:00Letterofapologyissued")
                .contains("4Sep202612:00▲late")
                .contains("28Sep202612:00▲nocontact")
                .contains("Nextcontactdue28Sep202612:00");
    }

    @Test
    void whatTheDataCannotSayIsABoxToFillIn() throws IOException {
        assertThat(text(print(Cases.bare(), Language.JAPANESE)))
                .contains("チームの責任者とメンバー（記入欄）")
                .contains("暫定対策の実施日時の記録はありません。")
                .contains("なぜなぜ分析：なぜ起きたか（記入欄）")
                .contains("なぜなぜ分析：なぜ取引先に届く前に止められなかったか（記入欄）")
                .contains("この案件の原因に対する再発防止策は、まだ登録されていません。")
                .contains("取引先の確認とご意見（記入欄）");
    }

    @Test
    void aMeasureOfManyDepartmentsListsWhatIsLeftToDoAndSaysHowManyMoreThereAre() throws IOException {
        var adoptions = IntStream.range(0, 75)
                .mapToObj(i -> inDepartment("Site%02d!".formatted(i), i < 15 ? State.ADOPTED : State.PLANNED))
                .toList();
        assertThat(text(print(withAdoptions(Cases.full(), adoptions), Language.ENGLISH)))
                .contains("Adoptionbydepartment(and15more)")
                .contains("Site15!", "Site74!", "15/75")
                .contains("and48more")
                .doesNotContain("Site00!", "Site14!");
    }

    private static InDepartment inDepartment(String name, State state) {
        return new InDepartment(
                new Label(name, name, name, true),
                state,
                Optional.of(LocalDate.of(2026, 12, 1)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static IncidentSheet withAdoptions(IncidentSheet sheet, List<InDepartment> adoptions) {
        var measure = sheet.measures().get(0);
        return new IncidentSheet(
                sheet.company(),
                sheet.asOf(),
                sheet.rules(),
                sheet.id(),
                sheet.title(),
                sheet.description(),
                sheet.client(),
                sheet.department(),
                sheet.category(),
                sheet.severity(),
                sheet.detectionSource(),
                sheet.status(),
                sheet.detected(),
                sheet.closed(),
                sheet.minutesToContainment(),
                sheet.events(),
                sheet.nextContactDue(),
                sheet.cause(),
                sheet.care(),
                sheet.recurrenceOf(),
                sheet.cameBack(),
                List.of(new CaseMeasure(
                        measure.id(),
                        measure.title(),
                        measure.description(),
                        measure.controlType(),
                        measure.owner(),
                        measure.origin(),
                        measure.againstOccurrence(),
                        measure.againstEscape(),
                        measure.decidedAt(),
                        measure.dueAt(),
                        measure.standardizedAt(),
                        measure.effectCheckDue(),
                        adoptions,
                        measure.effect())));
    }

    @Test
    void theSameSheetPrintsTheSameBytesAnywhere() throws IOException {
        var here = print(Cases.full(), Language.JAPANESE);
        var locale = Locale.getDefault();
        var zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            assertThat(print(Cases.full(), Language.JAPANESE)).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }
}
