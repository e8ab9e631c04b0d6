package org.nidoto.core.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A stretch of days in which incidents of one key overlapped or touched: one trouble, however many incidents.
 *
 * @param key what its incidents have in common
 * @param start the day the first of them occurred
 * @param end the day the last of them was closed; empty while one is open at as-of
 * @param incidents how many they are, from 1
 */
public record Episode(String key, LocalDate start, Optional<LocalDate> end, int incidents) {
    /**
     * The episodes that incidents make up, by key in code point order, then by start.
     *
     * <p>An incident that occurs after as-of is left out; one closed after as-of is open.
     */
    public static List<Episode> of(Collection<KeyedSpell> incidents, LocalDate asOf) {
        var byKey = new HashMap<String, List<KeyedSpell>>();
        for (var incident : incidents) {
            if (!incident.start().isAfter(asOf)) {
                byKey.computeIfAbsent(incident.key(), key -> new ArrayList<>()).add(incident);
            }
        }
        var episodes = new ArrayList<Episode>();
        byKey.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(TextOrder.BY_CODE_POINT))
                .forEach(ofKey -> {
                    ofKey.getValue().sort(Comparator.comparing(KeyedSpell::start));
                    ofKey.getValue().forEach(incident -> join(incident, asOf, episodes));
                });
        return List.copyOf(episodes);
    }

    private static void join(KeyedSpell incident, LocalDate asOf, List<Episode> episodes) {
        var end = incident.end().filter(day -> !day.isAfter(asOf));
        int last = episodes.size() - 1;
        if (last >= 0 && episodes.get(last).reaches(incident)) {
            episodes.set(last, episodes.get(last).with(end));
        } else {
            episodes.add(new Episode(incident.key(), incident.start(), end, 1));
        }
    }

    private boolean reaches(KeyedSpell incident) {
        return key.equals(incident.key())
                && end.map(day -> !incident.start().isAfter(day)).orElse(true);
    }

    private Episode with(Optional<LocalDate> other) {
        var later = end.flatMap(mine -> other.map(theirs -> mine.isAfter(theirs) ? mine : theirs));
        return new Episode(key, start, later, incidents + 1);
    }
}
