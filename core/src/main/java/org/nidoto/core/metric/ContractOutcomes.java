package org.nidoto.core.metric;

import org.nidoto.core.incident.ContractOutcome;
import org.nidoto.core.statistics.Proportion;

/**
 * What became of the contracts of the period's incidents (契約結果), of those of which it is known.
 *
 * @param known incidents whose contract's outcome is known, of all
 */
public record ContractOutcomes(Proportion known, Proportion kept, Proportion reduced, Proportion terminated) {
    static ContractOutcomes of(CareTally tally) {
        int known = tally.contracts.where(outcome -> true);
        return new ContractOutcomes(
                new Proportion(known, tally.done.of(CareTally.Done.INCIDENT)),
                new Proportion(tally.contracts.of(ContractOutcome.KEPT), known),
                new Proportion(tally.contracts.of(ContractOutcome.REDUCED), known),
                new Proportion(tally.contracts.of(ContractOutcome.TERMINATED), known));
    }
}
