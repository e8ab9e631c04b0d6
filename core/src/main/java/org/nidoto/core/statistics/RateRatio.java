package org.nidoto.core.statistics;

import java.util.Optional;
import java.util.function.Function;

/**
 * How the rate after a change compares with the rate before it, in one unit.
 *
 * <p>Given the total, the number of incidents after the change is binomial. Without exposure on either side nothing can be said;
 * without any incident the evidence is {@link Evidence#NONE}.
 *
 * @see <a href="https://doi.org/10.32614/RJ-2010-008">Fay (2010), R Journal 2(1):53</a>
 */
public record RateRatio(BeforeAfter counts) {
    /** By mid-p tails, which pages show; empty without exposure on either side. */
    public Optional<Evidence> midP(Confidence confidence) {
        return evidence(conditional -> conditional.midP(confidence));
    }

    /** By exact tails, for the annex; empty without exposure on either side. */
    public Optional<Evidence> exact(Confidence confidence) {
        return evidence(conditional -> conditional.exact(confidence));
    }

    private Optional<Evidence> evidence(Function<ConditionalRatio, Evidence> inference) {
        if (!counts.isComparable()) {
            return Optional.empty();
        }
        return Optional.of(counts.total() == 0 ? Evidence.NONE : inference.apply(conditional(counts)));
    }

    static ConditionalRatio conditional(BeforeAfter counts) {
        double exposures = counts.exposureAfter() / counts.exposureBefore();
        return new ConditionalRatio(
                counts.after(),
                counts.total(),
                (double) counts.after() / counts.before() / exposures,
                ratio -> Tails.ofBinomial(counts.after(), counts.total(), ratio * exposures));
    }
}
