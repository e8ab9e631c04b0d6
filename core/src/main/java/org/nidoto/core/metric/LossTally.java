package org.nidoto.core.metric;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.nidoto.core.incident.CauseCode;

/** What the period's incidents cost, by occurrence cause. */
final class LossTally implements Serializable {
    private final Map<CauseCode, Losses> byCause = new HashMap<>();

    /** The sums that an interval of a cause's loss is made of, exact. */
    record Losses(long incidents, BigDecimal sum, BigDecimal squares, BigDecimal largest) implements Serializable {
        static Losses of(BigDecimal amount) {
            return new Losses(1, amount, amount.multiply(amount), amount);
        }

        Losses plus(Losses other) {
            return new Losses(
                    incidents + other.incidents,
                    sum.add(other.sum),
                    squares.add(other.squares),
                    largest.max(other.largest));
        }
    }

    void add(IncidentFact fact, ReviewFrame frame) {
        if (frame.period().contains(fact.detectedOn())) {
            var cause = fact.occurrenceCause()
                    .filter(frame::isNamed)
                    .map(frame::atLevel)
                    .orElse(ReviewFrame.other());
            fact.incident()
                    .care()
                    .lossAmount()
                    .ifPresent(amount -> byCause.merge(cause, Losses.of(amount), Losses::plus));
        }
    }

    void merge(LossTally other) {
        other.byCause.forEach((cause, losses) -> byCause.merge(cause, losses, Losses::plus));
    }

    /** The losses of each cause that has any, in no order. */
    Map<CauseCode, Losses> byCause() {
        return Collections.unmodifiableMap(byCause);
    }
}
