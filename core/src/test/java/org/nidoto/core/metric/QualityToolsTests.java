package org.nidoto.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nidoto.core.metric.Incidents.frame;
import static org.nidoto.core.metric.Incidents.incident;
import static org.nidoto.core.metric.Incidents.tally;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nidoto.core.incident.CodeBook;
import org.nidoto.core.incident.CodeList;
import org.nidoto.core.incident.ListedCode;

/** The cause-and-effect diagram, the histogram and the check sheet, counted by hand. */
class QualityToolsTests {
    private static final CodeBook COMPANY = new CodeBook(
            List.of(),
            List.of(),
            List.of(below("old-manual", "method"), below("no-manual", "method"), below("jig", "machine")));

    private static ListedCode below(String code, String parent) {
        return new ListedCode(CodeList.CAUSE, code, Optional.empty(), Optional.empty(), Optional.of(parent));
    }

    @Test
    void theCausesHangBelowTheFirstLevelOfTheTreeWithTheirCounts() {
        var rules = Incidents.RULES;
        var second = new MetricRules(
                rules.hours(),
                rules.fiscal(),
                rules.targets(),
                2,
                rules.promiseGrace(),
                rules.silenceLimit(),
                rules.personCauses(),
                rules.choices());
        var frame = Incidents.frame(Incidents.SECOND_QUARTER, "2026-10-05T18:00", second, COMPANY);
        var diagram = tally(
                        frame,
                        incident("1", "2026-07-01").cause("no-manual"),
                        incident("2", "2026-07-02").cause("old-manual"),
                        incident("3", "2026-07-03").cause("no-manual"),
                        incident("4", "2026-07-04").cause("method"),
                        incident("5", "2026-07-05").cause("jig"),
                        incident("6", "2026-07-06"),
                        incident("7", "2026-06-30").cause("jig"))
                .diagram();
        assertThat(diagram.incidents()).isEqualTo(6);
        assertThat(diagram.unnamed()).isEqualTo(1);
        assertThat(diagram.bones()).extracting(bone -> bone.cause().code()).containsExactly("method", "machine");
        var method = diagram.bones().get(0);
        assertThat(method.incidents()).isEqualTo(4);
        assertThat(method.causes())
                .extracting(cause -> cause.cause().code())
                .containsExactly("no-manual", "old-manual");
        assertThat(method.causes()).extracting(CauseDiagram.Cause::incidents).containsExactly(2, 1);
    }

    @Test
    void timesToResolutionFallIntoBinsAndOpenOnesIntoNone() {
        var histogram = tally(
                        frame(),
                        incident("1", "2026-07-01T09:00").resolved("2026-07-01T09:59"),
                        incident("2", "2026-07-01T09:00").resolved("2026-07-01T10:00"),
                        incident("3", "2026-07-01T09:00").resolved("2026-07-01T12:00"),
                        incident("4", "2026-07-01T09:00"))
                .histogram();
        assertThat(histogram).isEqualTo(new TimesHistogram(60, List.of(1, 1, 0, 1), 1));
    }

    @Test
    void binsAreAsWideAsItTakesForFifteen() {
        var histogram = tally(
                        frame(),
                        incident("1", "2026-07-01T09:00").resolved("2026-07-01T10:00"),
                        incident("2", "2026-07-01T09:00").resolved("2026-07-30T09:00"))
                .histogram();
        assertThat(histogram.width()).isEqualTo(2 * 8 * 60);
        assertThat(histogram.bins()).containsExactly(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);
    }

    @Test
    void nothingResolvedHasNoBins() {
        assertThat(tally(frame(), incident("1", "2026-07-01T09:00")).histogram())
                .isEqualTo(new TimesHistogram(0, List.of(), 1));
    }

    @Test
    void theCheckSheetCountsCategoriesByTheDayTheyWereNoticed() {
        var sheet = tally(
                        frame(),
                        incident("1", "2026-07-01"),
                        incident("2", "2026-07-08"),
                        incident("3", "2026-07-05"),
                        incident("4", "2026-07-06").category("delivery_delay"),
                        incident("5", "2026-06-30").category("delivery_delay"))
                .checkSheet();
        assertThat(sheet.rows())
                .extracting(row -> row.category().code())
                .containsExactly("billing_error", "delivery_delay");
        assertThat(sheet.rows().get(0).byDay()).containsExactly(0, 0, 2, 0, 0, 0, 1);
        assertThat(sheet.rows().get(1).byDay()).containsExactly(1, 0, 0, 0, 0, 0, 0);
        assertThat(sheet.rows().get(0).total()).isEqualTo(3);
    }
}
