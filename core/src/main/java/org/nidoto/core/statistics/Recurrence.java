package org.nidoto.core.statistics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How often trouble of the same key came back after it had been over.
 *
 * <p>The clock starts when an episode ends and stops when the next one of its key starts, or at as-of. An episode that is still open
 * is not at risk yet. A house definition on the gap times of Cook and Lawless.
 *
 * @param episodes all of them, by key in code point order, then by start
 * @param gaps one for each episode that has ended, in the same order
 * @see <a href="https://doi.org/10.1007/978-0-387-69810-6">Cook & Lawless (2007), The Statistical Analysis of Recurrent Events</a>
 */
public record Recurrence(List<Episode> episodes, List<Gap> gaps) {
    /**
     * The time since one episode ended.
     *
     * @param days until the next episode of its key started, or until as-of
     * @param recurred whether a next one started
     * @param followed days from the episode's end to as-of, whether it recurred or not
     */
    public record Gap(int days, boolean recurred, int followed) {
        boolean isMature(int horizon) {
            return followed >= horizon;
        }

        boolean recurredWithin(int horizon) {
            return recurred && days <= horizon;
        }
    }

    /** From incidents in any order; what occurs after as-of is left out, what is closed after it is open. */
    public static Recurrence of(Collection<KeyedSpell> incidents, LocalDate asOf) {
        var episodes = Episode.of(incidents, asOf);
        var gaps = new ArrayList<Gap>();
        for (int i = 0; i < episodes.size(); i++) {
            var ended = episodes.get(i).end();
            if (ended.isPresent()) {
                boolean recurred = i + 1 < episodes.size()
                        && episodes.get(i).key().equals(episodes.get(i + 1).key());
                var until = recurred ? episodes.get(i + 1).start() : asOf;
                gaps.add(new Gap(days(ended.get(), until), recurred, days(ended.get(), asOf)));
            }
        }
        return new Recurrence(episodes, List.copyOf(gaps));
    }

    /** Episodes that are open at as-of. */
    public int open() {
        return episodes.size() - gaps.size();
    }

    /** Episodes that a later one of their key followed. */
    public int recurrences() {
        return (int) gaps.stream().filter(Gap::recurred).count();
    }

    /** Incidents that fell into an episode another incident had begun. */
    public int overlappingIncidents() {
        return episodes.stream().mapToInt(episode -> episode.incidents() - 1).sum();
    }

    /** Gaps that were seen for at least so many days. */
    public int followedTo(int days) {
        return (int) gaps.stream().filter(gap -> gap.days() >= days).count();
    }

    /**
     * The headline: among the episodes that ended at least so many days before as-of, those that recurred within so many days.
     * It needs no model of what is still open.
     */
    public Proportion within(int days) {
        var mature = gaps.stream().filter(gap -> gap.isMature(days)).toList();
        return new Proportion(
                (int) mature.stream().filter(gap -> gap.recurredWithin(days)).count(), mature.size());
    }

    /** The curve of the gaps, for the annex: gaps of one key are not independent, so it is a rough guide. */
    public KaplanMeier curve() {
        return KaplanMeier.of(gaps.stream()
                .map(gap -> gap.recurred() ? FollowUp.reached(gap.days()) : FollowUp.open(gap.days()))
                .toList());
    }

    /**
     * The share that has recurred by so many days, read off the curve; empty without gaps. The interval is absent where nothing
     * recurred at all or everything had by then, and has both ends at 0 where recurrences came later only, as in R's survfit.
     */
    public Estimate curveAt(int days, Confidence confidence) {
        if (gaps.isEmpty()) {
            return Estimate.ABSENT;
        }
        var reading = curve().at(days);
        var recurred = OptionalDouble.of(1 - reading.surviving());
        if (reading.surviving() == 1 && recurrences() > 0) {
            return new Estimate(recurred, recurred, recurred);
        }
        var band = reading.band(confidence);
        return new Estimate(
                recurred,
                band.stream().mapToDouble(it -> 1 - it.upper()).findFirst(),
                band.stream().mapToDouble(it -> 1 - it.lower()).findFirst());
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
