package org.nidoto.core.metric;

import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalDouble;
import org.nidoto.core.metric.CareTally.Done;
import org.nidoto.core.statistics.Proportion;
import org.nidoto.core.statistics.QuantileMethod;

/**
 * How steadily progress was reported (定期的な進捗報告) over the period's incidents, in business minutes.
 *
 * @param reported incidents with a progress report, of all
 * @param medianGap between one report and the next; empty where no incident has two
 * @param longestGap the longest time without a report while an incident with reports was open, also before the first and after the last
 *     one; empty without reports
 */
public record ProgressRhythm(Proportion reported, OptionalDouble medianGap, Optional<Long> longestGap) {
    static ProgressRhythm of(CareTally tally) {
        return new ProgressRhythm(
                new Proportion(tally.done.of(Done.REPORTS_ON_PROGRESS), tally.done.of(Done.INCIDENT)),
                QuantileMethod.TYPE_2.of(tally.betweenReports.spreadOut(Long::doubleValue), 0.5),
                tally.longestWithoutReport.keys().stream().max(Comparator.naturalOrder()));
    }
}
