package org.nidoto.core.metric;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nidoto.core.incident.CauseCode;
import org.nidoto.core.incident.CauseStatus;
import org.nidoto.core.incident.ClientCode;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.incident.IncidentId;

/** Counts the causes of the period's and the previous period's incidents, and adds up what the period's cost. */
final class CauseTally implements Serializable {
    private static final Comparator<Costly> LARGEST_FIRST =
            Comparator.comparing(Costly::amount).reversed().thenComparing(Costly::incident);

    final Counts<DepartmentCause> occurrence = new Counts<>();
    final Counts<CauseCode> escape = new Counts<>();
    final Counts<CauseCode> previousOccurrence = new Counts<>();
    final Counts<CauseCode> previousEscape = new Counts<>();
    final Counts<Analysis> analyses = new Counts<>();
    private BigDecimal loss = BigDecimal.ZERO;
    private int lossKnown;
    private @Nullable Costly largest;

    record DepartmentCause(DepartmentCode department, CauseCode cause) implements Serializable {}

    /** What is said of an incident's analysis. */
    enum Analysis {
        STATED,
        PROVISIONAL,
        CONFIRMED,
        PERSON_BLAMING
    }

    record Costly(IncidentId incident, String title, ClientCode client, BigDecimal amount) implements Serializable {}

    void add(IncidentFact fact, ReviewFrame frame) {
        if (frame.period().contains(fact.detectedOn())) {
            occurrence.add(new DepartmentCause(fact.department(), counted(fact.occurrenceCause(), frame)));
            escape.add(counted(fact.escapeCause(), frame));
            addAnalysis(fact, frame);
            fact.incident().care().lossAmount().ifPresent(amount -> addLoss(fact, amount));
        } else if (frame.previous().contains(fact.detectedOn())) {
            previousOccurrence.add(counted(fact.occurrenceCause(), frame));
            previousEscape.add(counted(fact.escapeCause(), frame));
        }
    }

    static CauseCode counted(Optional<CauseCode> cause, ReviewFrame frame) {
        return cause.filter(frame::isNamed).map(frame::atLevel).orElse(ReviewFrame.other());
    }

    private void addAnalysis(IncidentFact fact, ReviewFrame frame) {
        var analysis = fact.incident().analysis();
        if (analysis.occurrence().isEmpty()) {
            return;
        }
        analyses.add(Analysis.STATED);
        analysis.status()
                .ifPresent(status ->
                        analyses.add(status == CauseStatus.CONFIRMED ? Analysis.CONFIRMED : Analysis.PROVISIONAL));
        boolean confirmed = analysis.status().equals(Optional.of(CauseStatus.CONFIRMED));
        boolean shallow = analysis.whyDepth().orElse(0)
                < frame.rules().choices().minimums().whys();
        if (confirmed && shallow && frame.blamesAPerson(analysis.occurrence().get())) {
            analyses.add(Analysis.PERSON_BLAMING);
        }
    }

    private void addLoss(IncidentFact fact, BigDecimal amount) {
        loss = loss.add(amount);
        lossKnown++;
        keepLargest(new Costly(fact.id(), fact.incident().title(), fact.client(), amount));
    }

    private void keepLargest(@Nullable Costly candidate) {
        if (candidate != null && (largest == null || LARGEST_FIRST.compare(candidate, largest) < 0)) {
            largest = candidate;
        }
    }

    void merge(CauseTally other) {
        occurrence.merge(other.occurrence);
        escape.merge(other.escape);
        previousOccurrence.merge(other.previousOccurrence);
        previousEscape.merge(other.previousEscape);
        analyses.merge(other.analyses);
        loss = loss.add(other.loss);
        lossKnown += other.lossKnown;
        keepLargest(other.largest);
    }

    BigDecimal loss() {
        return loss;
    }

    int lossKnown() {
        return lossKnown;
    }

    Optional<Costly> largest() {
        return Optional.ofNullable(largest);
    }
}
