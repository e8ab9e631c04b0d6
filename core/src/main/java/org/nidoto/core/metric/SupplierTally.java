package org.nidoto.core.metric;

import java.io.Serializable;
import java.util.Arrays;
import org.nidoto.core.incident.CauseCode;
import org.nidoto.core.metric.EraTally.Era;

/** Counts the incidents that external providers caused, in the period, the one before, and the same one a year earlier. */
final class SupplierTally implements Serializable {
    final Counts<CausedBy> caused = new Counts<>();

    record CausedBy(Era era, String supplier, CauseCode cause) implements Serializable {}

    void add(IncidentFact fact, ReviewFrame frame) {
        fact.incident()
                .analysis()
                .supplier()
                .ifPresent(supplier -> Arrays.stream(Era.values())
                        .filter(era -> era.days(frame).contains(fact.detectedOn()))
                        .forEach(era -> caused.add(
                                new CausedBy(era, supplier, CauseTally.counted(fact.occurrenceCause(), frame)))));
    }

    void merge(SupplierTally other) {
        caused.merge(other.caused);
    }

    int of(Era era) {
        return caused.where(by -> by.era() == era);
    }

    int of(Era era, String supplier) {
        return caused.where(by -> by.era() == era && by.supplier().equals(supplier));
    }
}
