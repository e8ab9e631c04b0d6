package org.nidoto.core.metric;

import java.io.Serializable;
import org.nidoto.core.incident.CauseCode;
import org.nidoto.core.metric.EraTally.Era;

/** Counts the incidents that external providers caused, in the period, the one before, and the same one a year earlier. */
final class SupplierTally implements Serializable {
    final Counts<CausedBy> caused = new Counts<>();

    record CausedBy(Era era, String supplier, CauseCode cause) implements Serializable {}

    void add(IncidentFact fact, ReviewFrame frame) {
        var supplier = fact.incident().analysis().supplier();
        if (supplier.isEmpty()) {
            return;
        }
        for (var era : Era.values()) {
            if (era.days(frame).contains(fact.detectedOn())) {
                caused.add(new CausedBy(era, supplier.get(), CauseTally.counted(fact.occurrenceCause(), frame)));
            }
        }
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
