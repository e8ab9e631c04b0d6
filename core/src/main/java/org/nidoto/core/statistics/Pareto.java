package org.nidoto.core.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Which causes make up most of the incidents (パレート図). Causes nobody had are left out; ties are in order of code; what is
 * not classified comes last however large it is. The threshold is compared in whole numbers: 240 of 300 is 80 %.
 *
 * @param total how many incidents, unclassified ones included
 * @param bars the causes, most frequent first, then what is not classified; empty when there are no incidents
 * @param vitalFew how many of the first bars are the vital few: the shortest prefix of named causes that reaches the threshold,
 *     or all named causes where they never do
 * @param thresholdReached whether named causes reach the threshold; if not, 「その他」 must be classified first
 * @see <a href="https://asq.org/quality-resources/pareto">Juran (1951), Quality Control Handbook</a>
 */
public record Pareto(long total, List<Bar> bars, int vitalFew, boolean thresholdReached) {
    private static final Comparator<CauseCount> ORDER = Comparator.comparing(CauseCount::other)
            .thenComparing(CauseCount::count, Comparator.reverseOrder())
            .thenComparing(CauseCount::code, TextOrder.BY_CODE_POINT);

    /**
     * One cause's bar.
     *
     * @param rank 1 for the most frequent, equal for equal counts; empty where no cause is named
     * @param cumulative how many incidents this bar and those before it hold
     * @param total how many all bars hold, above 0
     */
    public record Bar(String code, long count, OptionalInt rank, long cumulative, long total) {
        /** This bar's part of all incidents, 0 to 1. */
        public double share() {
            return (double) count / total;
        }

        /** The part that this bar and those before it make up, 0 to 1. */
        public double cumulativeShare() {
            return (double) cumulative / total;
        }
    }

    public Pareto {
        bars = List.copyOf(bars);
    }

    /**
     * Sorts the causes and finds the vital few.
     *
     * @param causes counts by cause, each code once, in any order
     * @param thresholdPercent how much the vital few must hold, usually 80
     */
    public static Pareto of(Collection<CauseCount> causes, int thresholdPercent) {
        var sorted =
                causes.stream().filter(cause -> cause.count() > 0).sorted(ORDER).toList();
        long total = sorted.stream().mapToLong(CauseCount::count).sum();
        var bars = new ArrayList<Bar>();
        long cumulative = 0;
        int vital = 0;
        boolean reached = false;
        for (var cause : sorted) {
            cumulative += cause.count();
            bars.add(new Bar(cause.code(), cause.count(), rank(cause, bars), cumulative, total));
            if (!cause.other() && !reached) {
                vital++;
                reached = 100 * cumulative >= thresholdPercent * total;
            }
        }
        return new Pareto(total, bars, vital, reached);
    }

    private static OptionalInt rank(CauseCount cause, List<Bar> before) {
        if (cause.other()) {
            return OptionalInt.empty();
        }
        var last = before.isEmpty() ? null : before.get(before.size() - 1);
        return last != null && last.count() == cause.count() ? last.rank() : OptionalInt.of(before.size() + 1);
    }

    /** The codes of the vital few, most frequent first. */
    public List<String> vitalFewCodes() {
        return bars.stream().limit(vitalFew).map(Bar::code).toList();
    }

    /** How many causes are named. */
    public int namedCauses() {
        return (int) bars.stream().filter(bar -> bar.rank().isPresent()).count();
    }

    /** The part of all incidents that the vital few hold; empty where no cause is named. */
    public OptionalDouble vitalFewShare() {
        return vitalFew == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(bars.get(vitalFew - 1).cumulativeShare());
    }
}
