package org.nidoto.core.metric;

import java.io.Serializable;
import java.util.Optional;
import org.nidoto.core.incident.DepartmentCode;

/** Counts, for the period's incidents, which rules of good order applied and which were kept. */
final class OrderTally implements Serializable {
    final Counts<Assessed> assessed = new Counts<>();

    record Assessed(DepartmentCode department, GoodOrder.Rule rule, boolean kept) implements Serializable {}

    void add(IncidentFact fact, ReviewFrame frame) {
        if (!frame.period().contains(fact.detectedOn())) {
            return;
        }
        for (var rule : GoodOrder.Rule.values()) {
            kept(rule, fact, frame).ifPresent(kept -> assessed.add(new Assessed(fact.department(), rule, kept)));
        }
    }

    /** Empty where the later step has not been reached. */
    static Optional<Boolean> kept(GoodOrder.Rule rule, IncidentFact fact, ReviewFrame frame) {
        return fact.at(rule.then())
                .map(then -> fact.at(rule.first())
                        .map(first -> !frame.cut().isAfter(first, then))
                        .orElse(false));
    }

    void merge(OrderTally other) {
        assessed.merge(other.assessed);
    }
}
