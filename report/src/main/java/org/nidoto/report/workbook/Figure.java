package org.nidoto.report.workbook;

import java.util.OptionalDouble;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.core.statistics.Proportion;

/**
 * One figure of the whole period.
 *
 * @param of how many have the property, for a share; empty otherwise
 * @param n of how many
 */
record Figure(Enum<?> item, Enum<?> unit, Format format, Estimate estimate, OptionalDouble of, OptionalDouble n) {
    static Figure count(Enum<?> item, Enum<?> unit, OptionalDouble count) {
        return estimate(item, unit, Format.COUNT, new Estimate(count, OptionalDouble.empty(), OptionalDouble.empty()));
    }

    static Figure estimate(Enum<?> item, Enum<?> unit, Format format, Estimate estimate) {
        return new Figure(item, unit, format, estimate, OptionalDouble.empty(), OptionalDouble.empty());
    }

    static Figure share(Enum<?> item, Enum<?> unit, Proportion share) {
        return new Figure(
                item,
                unit,
                Format.SHARE,
                Estimate.of(share.share(), share.interval()),
                OptionalDouble.of(share.of()),
                OptionalDouble.of(share.n()));
    }
}
