package org.nidoto.core.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The tests that answer one question of one review, and what their p-values are worth together. What could not be tested is absent,
 * stays absent and does not count.
 *
 * @param pValues each 0 to 1, or empty where the test could not be made
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1995.tb02031.x">Benjamini and Hochberg (1995), JRSS B 57:289</a>
 * @see <a href="https://www.jstor.org/stable/4615733">Holm (1979), Scand J Stat 6:65</a>
 */
public record TestFamily(List<OptionalDouble> pValues) {
    public TestFamily {
        pValues = List.copyOf(pValues);
        for (var p : pValues) {
            if (p.isPresent() && !(p.getAsDouble() >= 0 && p.getAsDouble() <= 1)) {
                throw new IllegalArgumentException("a p-value must be from 0 to 1, not " + p.getAsDouble());
            }
        }
    }

    /** Adjusted so that at most {@code q} of what is at or below {@code q} is expected to be noise; in the order given. */
    public List<OptionalDouble> benjaminiHochberg() {
        var rising = rising();
        var adjusted = absent();
        double m = rising.size();
        double smallest = 1;
        for (int rank = rising.size(); rank >= 1; rank--) {
            int at = rising.get(rank - 1);
            smallest = Math.min(smallest, m / rank * pValues.get(at).orElseThrow());
            adjusted.set(at, OptionalDouble.of(smallest));
        }
        return adjusted;
    }

    /** Adjusted so that anything at or below {@code q} is noise with probability {@code q} at most; in the order given. */
    public List<OptionalDouble> holm() {
        var rising = rising();
        var adjusted = absent();
        double largest = 0;
        for (int rank = 1; rank <= rising.size(); rank++) {
            int at = rising.get(rank - 1);
            double step = (rising.size() + 1 - rank) * pValues.get(at).orElseThrow();
            largest = Math.max(largest, Math.min(1, step));
            adjusted.set(at, OptionalDouble.of(largest));
        }
        return adjusted;
    }

    /** How many adjusted p-values are at or below {@code q}. */
    public static long rejectedAt(double q, List<OptionalDouble> adjusted) {
        return adjusted.stream()
                .filter(p -> p.isPresent() && p.getAsDouble() <= q)
                .count();
    }

    private List<Integer> rising() {
        return IntStream.range(0, pValues.size())
                .filter(i -> pValues.get(i).isPresent())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> pValues.get(i).orElseThrow()))
                .toList();
    }

    private List<OptionalDouble> absent() {
        var absent = new ArrayList<OptionalDouble>();
        pValues.forEach(p -> absent.add(OptionalDouble.empty()));
        return absent;
    }
}
