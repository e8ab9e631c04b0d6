package org.nidoto.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nidoto.core.metric.Incidents.frame;
import static org.nidoto.core.metric.Incidents.frameAsOf;
import static org.nidoto.core.metric.Incidents.incident;
import static org.nidoto.core.metric.Incidents.tally;
import static org.nidoto.core.metric.Measures.adopted;
import static org.nidoto.core.metric.Measures.measure;
import static org.nidoto.core.metric.Measures.planned;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nidoto.core.incident.CauseStatus;
import org.nidoto.core.incident.ContactKind;
import org.nidoto.core.incident.ContractOutcome;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.statistics.Proportion;

/** 1 July 2026 is a Wednesday; a business day has eight hours. */
class ResponseCareTests {
    @Test
    void apologiesAreCountedWithTheirLettersAndSuperiors() {
        var apology = tally(
                        frame(),
                        incident("1", "2026-07-01T09:00")
                                .at(Milestone.APOLOGIZED, "2026-07-01T15:00")
                                .accompanied(true)
                                .letter("2026-07-02"),
                        incident("2", "2026-07-01T09:00")
                                .at(Milestone.APOLOGIZED, "2026-07-01T15:00")
                                .accompanied(false),
                        incident("3", "2026-07-01T09:00").at(Milestone.APOLOGIZED, "2026-07-01T15:00"),
                        incident("4", "2026-07-01T09:00").accompanied(true),
                        incident("5", "2026-07-01T09:00").contact(ContactKind.LETTER, "2026-07-03T10:00"))
                .apology();
        assertThat(apology.apologised()).isEqualTo(new Proportion(3, 5));
        assertThat(apology.accompanied()).isEqualTo(new Proportion(1, 2));
        assertThat(apology.letters()).isEqualTo(new Proportion(2, 5));
        assertThat(apology.memoranda()).isEqualTo(new Proportion(0, 5));
    }

    @Test
    void analysesAreCountedByTheirDepthAndCertainty() {
        var analysis = tally(
                        frame(),
                        incident("1", "2026-07-01").cause("method").analysed(CauseStatus.CONFIRMED, 5),
                        incident("2", "2026-07-01").cause("method").analysed(CauseStatus.CONFIRMED, 3),
                        incident("3", "2026-07-01").cause("method").analysed(CauseStatus.PROVISIONAL, null),
                        incident("4", "2026-07-01").analysed(CauseStatus.PROVISIONAL, 1))
                .analysis();
        assertThat(analysis.depthKnown()).isEqualTo(new Proportion(2, 3));
        assertThat(analysis.median()).hasValue(4);
        assertThat(analysis.byDepth()).isEqualTo(Map.of(3, 1, 5, 1));
        assertThat(analysis.confirmed()).isEqualTo(new Proportion(2, 3));
        assertThat(analysis.provisional()).isEqualTo(new Proportion(1, 3));
    }

    @Test
    void theTopIsHeldToTheDaysAClientWaits() {
        var executives = tally(
                        frame(),
                        incident("1", "2026-07-01T09:00")
                                .executiveRequested("2026-07-02")
                                .executiveVisited("2026-07-06T10:00")
                                .resolved("2026-07-02T09:00"),
                        incident("2", "2026-07-01T09:00").executiveRequested("2026-10-01T09:00"),
                        incident("3", "2026-07-01T09:00")
                                .executiveVisited("2026-07-06T10:00")
                                .resolved("2026-07-03T09:00"),
                        incident("4", "2026-07-01T09:00").resolved("2026-07-01T12:00"))
                .executives();
        assertThat(executives.requested()).isEqualTo(new Proportion(2, 4));
        assertThat(executives.answered()).isEqualTo(new Proportion(1, 2));
        assertThat(executives.unasked()).isEqualTo(1);
        assertThat(executives.daysToVisit().reached()).isEqualTo(1);
        assertThat(executives.daysToVisit().open()).isEqualTo(1);
        assertThat(executives.resolutionWith().median().value())
                .as("eight and sixteen hours, the midpoint")
                .hasValue(720);
        assertThat(executives.resolutionWithout().reached()).isEqualTo(1);
    }

    @Test
    void progressReportsHaveARhythmAndALongestGap() {
        var progress = tally(
                        frame(),
                        incident("1", "2026-07-01T09:00")
                                .contact(ContactKind.PROGRESS, "2026-07-01T11:00")
                                .contact(ContactKind.PROGRESS, "2026-07-02T11:00")
                                .contact(ContactKind.PROGRESS, "2026-07-06T11:00")
                                .closed("2026-07-06T12:00"),
                        incident("2", "2026-07-01T09:00"))
                .progress();
        assertThat(progress.reported()).isEqualTo(new Proportion(1, 2));
        assertThat(progress.medianGap())
                .as("one business day and two, the midpoint")
                .hasValue(720);
        assertThat(progress.longestGap()).contains(960L);
    }

    @Test
    void contractsAreCountedByWhatBecameOfThem() {
        var contracts = tally(
                        frame(),
                        incident("1", "2026-07-01").contract(ContractOutcome.KEPT),
                        incident("2", "2026-07-01").contract(ContractOutcome.TERMINATED),
                        incident("3", "2026-07-01"))
                .contracts();
        assertThat(contracts.known()).isEqualTo(new Proportion(2, 3));
        assertThat(contracts.kept()).isEqualTo(new Proportion(1, 2));
        assertThat(contracts.reduced()).isEqualTo(new Proportion(0, 2));
        assertThat(contracts.terminated()).isEqualTo(new Proportion(1, 2));
    }

    @Test
    void clientsLeftInSilenceComeFirst() {
        var silences = tally(
                        frameAsOf("2026-07-10T18:00"),
                        incident("1", "2026-07-01T09:00").client("Aoki").contact(ContactKind.REPLY, "2026-07-03T18:00"),
                        incident("2", "2026-07-01T09:00").client("Baba").contact(ContactKind.VISIT, "2026-07-10T17:00"),
                        incident("3", "2026-07-01T09:00").client("Chiba").closed("2026-07-01T12:00"))
                .silences();
        assertThat(silences.clients())
                .extracting(client -> client.client().code())
                .containsExactly("Aoki", "Baba");
        assertThat(silences.clients().get(0).current()).as("Monday to Friday").hasValue(5 * 480);
        assertThat(silences.clients().get(1).current()).hasValue(60);
        assertThat(silences.longest()).hasValue(8 * 480 - 60);
        assertThat(silences.beyondLimit()).isEqualTo(1);
    }

    @Test
    void measuresAreCountedByStrengthAndByTheDaysTheyTookToSpread() {
        var prevention = tally(frame(), List.of())
                .prevention(
                        List.of(
                                measure("M1", "machine", "2026-07-01")
                                        .due("2026-07-31")
                                        .build(),
                                measure("M2", "machine", "2026-08-01").build()),
                        List.of(
                                adopted("M1", "Works", "2026-07-11"),
                                adopted("M1", "Sales", "2026-08-10"),
                                planned("M1", "Stores", null),
                                planned("M2", "Works", null)));
        assertThat(prevention.strong()).isEqualTo(new Proportion(2, 2));
        assertThat(prevention.standardized()).isEqualTo(new Proportion(0, 1));
        assertThat(prevention.daysToAdopt().reached()).isEqualTo(2);
        assertThat(prevention.daysToAdopt().open()).isEqualTo(2);
        assertThat(prevention.adoptedOnTime()).isEqualTo(new Proportion(1, 3));
    }
}
