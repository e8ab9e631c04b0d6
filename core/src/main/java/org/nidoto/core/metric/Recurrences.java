package org.nidoto.core.metric;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nidoto.core.calendar.ReviewPeriod;
import org.nidoto.core.incident.CauseCode;
import org.nidoto.core.incident.ClientCode;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.metric.RecurrenceRate.GapCurve;
import org.nidoto.core.metric.RecurrenceRate.GapShare;
import org.nidoto.core.metric.RecurrenceRate.GapStep;
import org.nidoto.core.metric.RecurrenceRate.Window;
import org.nidoto.core.metric.RecurrenceTally.Lasted;
import org.nidoto.core.statistics.Confidence;
import org.nidoto.core.statistics.Episode;
import org.nidoto.core.statistics.KeyedSpell;
import org.nidoto.core.statistics.Proportion;
import org.nidoto.core.statistics.Recurrence;
import org.nidoto.core.statistics.Recurrence.Gap;

/**
 * Which incidents came back. An incident that names an earlier one ends the wait for that one's episode, whatever its own key, if it
 * started after the episode had ended.
 */
final class Recurrences {
    private static final String BETWEEN = "\u001f";

    private final RecurrenceTally incidents;
    private final ReviewFrame frame;
    private final Map<CauseCode, Map<String, String>> keys = new HashMap<>();
    private final Map<View, Recurrence> found = new EnumMap<>(View.class);
    private final Map<View, Recurrence> linked = new EnumMap<>(View.class);
    private final Map<View, Set<IncidentId>> began = new EnumMap<>(View.class);

    Recurrences(RecurrenceTally tally, ReviewFrame frame) {
        this.incidents = tally;
        this.frame = frame;
    }

    /** Whose view decides that two incidents are about the same. */
    enum View {
        CLIENT,
        DEPARTMENT
    }

    private record EpisodeStart(String key, LocalDate start) {}

    /** Empty where no cause is named. */
    private Optional<String> key(Lasted incident, View view) {
        var owner = view == View.CLIENT
                ? incident.client().value()
                : incident.department().value();
        return incident.named()
                .map(cause -> keys.computeIfAbsent(cause, named -> new HashMap<>())
                        .computeIfAbsent(
                                owner,
                                its -> its + BETWEEN + frame.atLevel(cause).value()));
    }

    private Recurrence found(View view) {
        return found.computeIfAbsent(view, this::find);
    }

    private Recurrence find(View view) {
        var spells = new ArrayList<KeyedSpell>();
        incidents.forEach(incident -> key(incident, view)
                .map(key -> new KeyedSpell(key, incident.start(), Optional.ofNullable(incident.end())))
                .ifPresent(spells::add));
        return Recurrence.of(spells, frame.asOfDay());
    }

    private Recurrence linked(View view) {
        return linked.computeIfAbsent(view, key -> {
            var found = found(key);
            return new Recurrence(found.episodes(), gaps(found, nextNamed(found.episodes(), key)));
        });
    }

    /** Of the episodes whose so many days were up on one of the given days, those that had recurred by then. */
    Proportion fellDue(View view, int days, ReviewPeriod upOn) {
        var due = linked(view).gaps().stream()
                .filter(gap -> gap.followed() >= days
                        && upOn.contains(frame.asOfDay().minusDays(gap.followed() - (long) days)))
                .toList();
        int recurred = (int)
                due.stream().filter(gap -> gap.recurred() && gap.days() <= days).count();
        return new Proportion(recurred, due.size());
    }

    /** The days from the end of an episode to the next one of its key, over all times. */
    GapCurve gapCurve(View view) {
        var linked = linked(view);
        var curve = linked.curve();
        return new GapCurve(
                linked.gaps().size(),
                linked.recurrences(),
                curve.quantile(0.5),
                curve.steps().stream()
                        .map(step -> new GapStep((int) step.time(), step.surviving()))
                        .toList(),
                frame.rules().choices().windows().recurrence().stream()
                        .map(days -> new GapShare(days, linked.curveAt(days, Confidence.NINETY_FIVE)))
                        .toList());
    }

    List<Window> windows(View view) {
        var linked = linked(view);
        return frame.rules().choices().windows().recurrence().stream()
                .map(days -> new Window(days, linked.within(days)))
                .toList();
    }

    /** The gaps in their order, each ended by what names its episode where that came first. */
    private static List<Gap> gaps(Recurrence found, Map<EpisodeStart, LocalDate> nextNamed) {
        var gaps = new ArrayList<Gap>();
        var unlinked = found.gaps().iterator();
        for (var episode : found.episodes()) {
            if (episode.end().isPresent()) {
                var next = nextNamed.get(new EpisodeStart(episode.key(), episode.start()));
                gaps.add(ended(unlinked.next(), episode.end().get(), next));
            }
        }
        return gaps;
    }

    private static Gap ended(Gap gap, LocalDate end, @Nullable LocalDate next) {
        if (next == null) {
            return gap;
        }
        int days = Math.toIntExact(ChronoUnit.DAYS.between(end, next));
        return new Gap(Math.min(days, gap.days()), true, gap.followed());
    }

    /** For each episode that had ended, the first later start of an incident that names one of its incidents. */
    private Map<EpisodeStart, LocalDate> nextNamed(List<Episode> episodes, View view) {
        var named = incidents.named();
        var keys = named.values().stream()
                .flatMap(incident -> key(incident, view).stream())
                .collect(Collectors.toSet());
        var byStart = byStart(episodes.stream()
                .filter(episode -> keys.contains(episode.key()))
                .toList());
        var next = new HashMap<EpisodeStart, LocalDate>();
        incidents.forEachThatNamesAnother((incident, id) -> {
            var earlier = named.get(id);
            if (earlier != null) {
                key(earlier, view)
                        .map(key -> byStart.getOrDefault(key, new TreeMap<>()).floorEntry(earlier.start()))
                        .map(Map.Entry::getValue)
                        .filter(episode -> episode.end()
                                .filter(end -> incident.start().isAfter(end))
                                .isPresent())
                        .ifPresent(episode -> next.merge(
                                new EpisodeStart(episode.key(), episode.start()),
                                incident.start(),
                                (one, other) -> one.isBefore(other) ? one : other));
            }
        });
        return next;
    }

    private static Map<String, NavigableMap<LocalDate, Episode>> byStart(List<Episode> episodes) {
        var byStart = new HashMap<String, NavigableMap<LocalDate, Episode>>();
        for (var episode : episodes) {
            byStart.computeIfAbsent(episode.key(), key -> new TreeMap<>()).put(episode.start(), episode);
        }
        return byStart;
    }

    /** The incidents that began an episode which was not the first of its key; of several on one day, the first by id. */
    Set<IncidentId> began(View view) {
        return began.computeIfAbsent(view, this::findBegan);
    }

    private Set<IncidentId> findBegan(View view) {
        var later = laterEpisodes(found(view).episodes());
        var first = new HashMap<EpisodeStart, IncidentId>();
        incidents.forEach(incident -> key(incident, view)
                .map(key -> new EpisodeStart(key, incident.start()))
                .filter(later::contains)
                .ifPresent(start ->
                        first.merge(start, incident.id(), (one, other) -> one.compareTo(other) < 0 ? one : other)));
        return Set.copyOf(first.values());
    }

    private static Set<EpisodeStart> laterEpisodes(List<Episode> episodes) {
        var later = new HashSet<EpisodeStart>();
        for (int i = 1; i < episodes.size(); i++) {
            var episode = episodes.get(i);
            if (episode.key().equals(episodes.get(i - 1).key())) {
                later.add(new EpisodeStart(episode.key(), episode.start()));
            }
        }
        return later;
    }

    /** Whether it is a recurrence in the client's view, or names an earlier incident. */
    boolean cameBack(Lasted incident) {
        return incident.recurrenceOf() != null || began(View.CLIENT).contains(incident.id());
    }

    /** How many such incidents started in the last 180 days, by client. */
    Counts<ClientCode> recentByClient() {
        var recent = new Counts<ClientCode>();
        int days = frame.rules().choices().windows().recentRecurrences();
        incidents.forEach(incident -> {
            if (frame.isWithinLast(days, incident.start()) && cameBack(incident)) {
                recent.add(incident.client());
            }
        });
        return recent;
    }

    /** Incidents without a named cause: they have no key. */
    int withoutCause() {
        return incidents.withoutCause();
    }
}
