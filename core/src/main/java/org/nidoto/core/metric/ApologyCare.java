package org.nidoto.core.metric;

import org.nidoto.core.metric.CareTally.Done;
import org.nidoto.core.statistics.Proportion;

/**
 * How the company apologised for the period's incidents.
 *
 * @param apologised incidents apologised for, of all
 * @param accompanied apologies to which a superior came along, of those of which it is known
 * @param letters incidents for which a letter of apology was issued, of all
 * @param memoranda incidents for which a memorandum was signed, of all
 */
public record ApologyCare(Proportion apologised, Proportion accompanied, Proportion letters, Proportion memoranda) {
    static ApologyCare of(CareTally tally) {
        int incidents = tally.done.of(Done.INCIDENT);
        int accompanied = tally.done.of(Done.ACCOMPANIED);
        return new ApologyCare(
                new Proportion(tally.done.of(Done.APOLOGY), incidents),
                new Proportion(accompanied, accompanied + tally.done.of(Done.ALONE)),
                new Proportion(tally.done.of(Done.LETTER), incidents),
                new Proportion(tally.done.of(Done.MEMORANDUM), incidents));
    }
}
