package org.nidoto.core.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which ranks each cause may truly have, all of them at once with the given confidence: rank sets from Goodman's simultaneous
 * intervals.
 *
 * @param incidents how many incidents there are; without any, shares, intervals and ranks are absent
 * @param causes the causes in the order they were given
 * @see "Goodman (1965), On simultaneous confidence intervals for multinomial proportions, Technometrics 7:247"
 * @see <a href="https://doi.org/10.1111/rssc.12402">Klein, Wright and Wieczorek (2020), JRSS C 69:589</a>
 */
public record RankCertainty(int incidents, List<Cause> causes) {
    /**
     * What can be said of one cause.
     *
     * @param share its part of all incidents
     * @param interval Goodman's interval of that part
     * @param best the best rank it may have, from 1
     * @param worst the worst rank it may have
     */
    public record Cause(
            String code, Proportion share, Optional<Interval> interval, OptionalInt best, OptionalInt worst) {}

    public RankCertainty {
        causes = List.copyOf(causes);
    }

    /** At 95 %. */
    public static RankCertainty of(Map<String, Integer> counts) {
        return of(counts, Confidence.NINETY_FIVE);
    }

    /**
     * At another confidence.
     *
     * @param counts incidents by cause, also those with none, in the order in which they shall come out
     */
    public static RankCertainty of(Map<String, Integer> counts, Confidence confidence) {
        int n = counts.values().stream().mapToInt(Integer::intValue).sum();
        var shares = counts.values().stream().map(of -> new Proportion(of, n)).toList();
        var intervals = new ArrayList<Interval>();
        for (var share : shares) {
            share.interval(new Confidence(1 - confidence.errorRate() / counts.size()))
                    .ifPresent(intervals::add);
        }
        var causes = new ArrayList<Cause>();
        for (var code : counts.keySet()) {
            int i = causes.size();
            causes.add(
                    n == 0
                            ? new Cause(code, shares.get(i), Optional.empty(), OptionalInt.empty(), OptionalInt.empty())
                            : ranked(code, shares.get(i), intervals.get(i), intervals));
        }
        return new RankCertainty(n, causes);
    }

    private static Cause ranked(String code, Proportion share, Interval own, List<Interval> all) {
        long surelyAbove =
                all.stream().filter(other -> other.lower() > own.upper()).count();
        long surelyBelow =
                all.stream().filter(other -> other.upper() < own.lower()).count();
        return new Cause(
                code,
                share,
                Optional.of(own),
                OptionalInt.of(1 + (int) surelyAbove),
                OptionalInt.of(all.size() - (int) surelyBelow));
    }

    /** Whether there are as many incidents as are asked for, 30 by the house's choice, so that an order is spoken of at all. */
    public boolean orderMayBeStated(int enough) {
        return incidents >= enough;
    }

    /** The cause that may be called the most frequent (最多): its rank can only be 1, and there are as many incidents as are asked for. */
    public Optional<Cause> mostFrequent(int enough) {
        return causes.stream()
                .filter(cause -> orderMayBeStated(enough) && cause.worst().orElse(0) == 1)
                .findFirst();
    }
}
