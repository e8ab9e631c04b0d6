package org.nidoto.core.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Which causes became more or less frequent between two periods: one mid-p rate comparison per cause, judged as one family. Overlap
 * and rank correlation describe the whole and judge nothing.
 *
 * @param causes the causes in the order given
 * @param topAfter the most frequent causes of the later period, at most as many as asked for, ties in order of code
 * @param topBefore the most frequent causes of the earlier period
 * @param jaccard the share of those causes that are in both lists, 0 to 1; empty where no cause occurred
 * @param kendallTauB how alike both orders are, −1 to 1; empty where all counts of a period are equal
 * @see RateRatio
 * @see TestFamily
 * @see <a href="https://doi.org/10.1093/biomet/33.3.239">Kendall (1945), Biometrika 33:239, for τ_b</a>
 */
public record CauseShift(
        List<Cause> causes,
        List<String> topAfter,
        List<String> topBefore,
        OptionalDouble jaccard,
        OptionalDouble kendallTauB) {
    /** What can be said of a change. */
    public enum Direction {
        UP,
        DOWN,
        /** No signal, which is no proof that nothing changed. */
        NONE
    }

    /** A cause's incidents in both periods. */
    public record Counts(String code, BeforeAfter counts) {}

    /**
     * How one cause changed.
     *
     * @param evidence ratio of the later rate to the earlier one; empty without exposure
     * @param adjustedP its p-value among all causes; empty without exposure
     */
    public record Cause(String code, Optional<Evidence> evidence, OptionalDouble adjustedP, Direction direction) {}

    public CauseShift {
        causes = List.copyOf(causes);
        topAfter = List.copyOf(topAfter);
        topBefore = List.copyOf(topBefore);
    }

    /**
     * Compares two periods.
     *
     * @param causes each cause once
     * @param q the share of false signals to put up with, usually 0.05
     * @param top how many causes count as the most frequent
     */
    public static CauseShift of(List<Counts> causes, double q, int top, Confidence confidence) {
        var evidence = causes.stream()
                .map(cause -> new RateRatio(cause.counts()).midP(confidence))
                .toList();
        var adjusted = new TestFamily(evidence.stream()
                        .map(one -> one.map(Evidence::p).map(OptionalDouble::of).orElse(OptionalDouble.empty()))
                        .toList())
                .benjaminiHochberg();
        var shifted = new ArrayList<Cause>();
        for (int i = 0; i < causes.size(); i++) {
            var direction = direction(evidence.get(i), adjusted.get(i), q);
            shifted.add(new Cause(causes.get(i).code(), evidence.get(i), adjusted.get(i), direction));
        }
        var after = causes.stream().mapToInt(cause -> cause.counts().after()).toArray();
        var before = causes.stream().mapToInt(cause -> cause.counts().before()).toArray();
        var topAfter = top(causes, after, top);
        var topBefore = top(causes, before, top);
        return new CauseShift(
                shifted, topAfter, topBefore, jaccard(topAfter, topBefore), RankCorrelation.tauB(after, before));
    }

    private static Direction direction(Optional<Evidence> evidence, OptionalDouble adjustedP, double q) {
        if (adjustedP.isEmpty() || adjustedP.getAsDouble() > q) {
            return Direction.NONE;
        }
        double ratio =
                evidence.map(Evidence::ratio).orElse(OptionalDouble.empty()).orElse(1);
        return ratio > 1 ? Direction.UP : Direction.DOWN;
    }

    private static List<String> top(List<Counts> causes, int[] counts, int top) {
        return IntStream.range(0, counts.length)
                .filter(i -> counts[i] > 0)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> -counts[i])
                        .thenComparing(i -> causes.get(i).code(), TextOrder.BY_CODE_POINT))
                .limit(top)
                .map(i -> causes.get(i).code())
                .toList();
    }

    private static OptionalDouble jaccard(List<String> one, List<String> other) {
        var either = new HashSet<>(one);
        either.addAll(other);
        var both = new HashSet<>(one);
        both.retainAll(other);
        return either.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of((double) both.size() / either.size());
    }
}
