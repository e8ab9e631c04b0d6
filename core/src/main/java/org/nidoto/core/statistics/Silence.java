package org.nidoto.core.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongBiFunction;

/**
 * How long one client heard nothing while an incident of theirs was open, in minutes of the clock that is passed.
 *
 * <p>The client's open spells are joined where they overlap or touch; silence runs between a spell's start, each contact within
 * it about whichever incident, and its end or as-of.
 *
 * @param longest the longest silence; empty where no incident had been opened by as-of
 * @param ongoing whether the longest is the one that still lasts; of equally long ones the first counts
 * @param current the silence that still lasts; empty where no incident is open at as-of
 */
public record Silence(OptionalLong longest, boolean ongoing, OptionalLong current) {
    /**
     * How long one incident was open.
     *
     * @param opened when it was
     * @param closed when it was; empty while it is open; before it was opened, the spell is left out
     */
    public record Spell(Instant opened, Optional<Instant> closed) {
        boolean hasBegun(Instant asOf) {
            return !opened.isAfter(asOf)
                    && closed.map(at -> !at.isBefore(opened)).orElse(true);
        }
    }

    private record Stretch(Instant start, Instant end, boolean open) {
        boolean reaches(Stretch next) {
            return !next.start.isAfter(end);
        }

        Stretch join(Stretch next) {
            return new Stretch(start, next.end.isAfter(end) ? next.end : end, open || next.open);
        }
    }

    /**
     * The silences towards one client.
     *
     * @param spells when the client's incidents were open
     * @param contacts every contact with the client, in any order
     * @param minutes the clock: minutes from one instant to a later one, elapsed or business
     */
    public static Silence of(
            Collection<Spell> spells,
            Collection<Instant> contacts,
            Instant asOf,
            ToLongBiFunction<Instant, Instant> minutes) {
        var longest = OptionalLong.empty();
        var current = OptionalLong.empty();
        boolean ongoing = false;
        var ordered = contacts.stream().sorted().toList();
        for (var stretch : stretches(spells, asOf)) {
            var gaps = gaps(stretch, ordered, minutes);
            int last = gaps.length - 1;
            int widest = widest(gaps);
            if (longest.isEmpty() || gaps[widest] > longest.getAsLong()) {
                longest = OptionalLong.of(gaps[widest]);
                ongoing = stretch.open && widest == last;
            }
            if (stretch.open) {
                current = OptionalLong.of(gaps[last]);
            }
        }
        return new Silence(longest, ongoing, current);
    }

    private static List<Stretch> stretches(Collection<Spell> spells, Instant asOf) {
        var known = spells.stream()
                .filter(spell -> spell.hasBegun(asOf))
                .sorted(Comparator.comparing(Spell::opened))
                .toList();
        var joined = new ArrayList<Stretch>();
        for (var spell : known) {
            var closed = spell.closed.filter(at -> !at.isAfter(asOf));
            var stretch = new Stretch(spell.opened, closed.orElse(asOf), closed.isEmpty());
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).reaches(stretch)) {
                joined.set(last, joined.get(last).join(stretch));
            } else {
                joined.add(stretch);
            }
        }
        return joined;
    }

    private static long[] gaps(Stretch stretch, List<Instant> contacts, ToLongBiFunction<Instant, Instant> minutes) {
        var marks = new ArrayList<Instant>();
        marks.add(stretch.start);
        contacts.stream()
                .filter(at -> !at.isBefore(stretch.start) && !at.isAfter(stretch.end))
                .forEach(marks::add);
        marks.add(stretch.end);
        var gaps = new long[marks.size() - 1];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = minutes.applyAsLong(marks.get(i), marks.get(i + 1));
        }
        return gaps;
    }

    private static int widest(long[] gaps) {
        int widest = 0;
        for (int i = 1; i < gaps.length; i++) {
            if (gaps[i] > gaps[widest]) {
                widest = i;
            }
        }
        return widest;
    }
}
