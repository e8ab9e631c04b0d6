package org.nidoto.core.metric;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nidoto.core.incident.CategoryCode;
import org.nidoto.core.incident.CauseCode;
import org.nidoto.core.incident.ClientCode;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.incident.Moment;

/**
 * From when to when each incident of all times lasted, and what it was about: what recurrences are found from. An incident takes some 50 bytes,
 * and is made anew for each that asks.
 */
final class RecurrenceTally implements Serializable {
    private static final int SOURCE = 0;
    private static final int CLIENT = 1;
    private static final int DEPARTMENT = 2;
    private static final int CATEGORY = 3;
    private static final int CAUSE = 4;
    private static final int START = 5;
    private static final int END = 6;
    private static final int COLUMNS = 7;
    private static final int NONE = -1;

    private final IntRows rows = new IntRows(COLUMNS);
    private final Texts numbers = new Texts();
    private final Texts titles = new Texts();
    private final Map<Integer, IncidentId> recurrenceOf = new HashMap<>();
    private final Numbered<String> sources = new Numbered<>();
    private final Numbered<ClientCode> clients = new Numbered<>();
    private final Numbered<DepartmentCode> departments = new Numbered<>();
    private final Numbered<CategoryCode> categories = new Numbered<>();
    private final Numbered<CauseCode> causes = new Numbered<>();
    private final Numbered<LocalDate> days = new Numbered<>();

    /**
     * One incident.
     *
     * @param cause its occurrence cause, as deep as the analysis went; {@code null} where none is named
     * @param start the day it occurred, or was detected where that is not known
     * @param end its last day, at least {@code start}; {@code null} while it is open
     * @param recurrenceOf the earlier incident that it names
     * @param titleOfPeriod its title, if it was detected in the period; otherwise empty
     */
    record Lasted(
            IncidentId id,
            ClientCode client,
            DepartmentCode department,
            CategoryCode category,
            @Nullable CauseCode cause,
            LocalDate start,
            @Nullable LocalDate end,
            @Nullable IncidentId recurrenceOf,
            String titleOfPeriod) {
        Optional<CauseCode> named() {
            return Optional.ofNullable(cause);
        }
    }

    void add(IncidentFact fact, ReviewFrame frame) {
        var zone = frame.zone();
        var incident = fact.incident();
        var occurred = incident.milestones().occurredOrDetected().date(zone);
        var end = fact.ended(zone).map(moment -> latest(occurred, moment, frame));
        boolean ofPeriod = frame.period().contains(fact.detectedOn());
        add(new Lasted(
                fact.id(),
                fact.client(),
                fact.department(),
                incident.category(),
                fact.occurrenceCause().filter(frame::isNamed).orElse(null),
                occurred,
                end.orElse(null),
                incident.recurrenceOf()
                        .filter(earlier -> !earlier.equals(fact.id()))
                        .orElse(null),
                ofPeriod ? incident.title() : ""));
    }

    private void add(Lasted incident) {
        var earlier = incident.recurrenceOf();
        if (earlier != null) {
            recurrenceOf.put(rows.size(), earlier);
        }
        var cause = incident.cause();
        var end = incident.end();
        rows.add(
                sources.of(incident.id().source()),
                clients.of(incident.client()),
                departments.of(incident.department()),
                categories.of(incident.category()),
                cause == null ? NONE : causes.of(cause),
                days.of(incident.start()),
                end == null ? NONE : days.of(end));
        numbers.add(incident.id().number());
        titles.add(incident.titleOfPeriod());
    }

    private static LocalDate latest(LocalDate start, Moment end, ReviewFrame frame) {
        var day = end.date(frame.zone());
        return day.isBefore(start) ? start : day;
    }

    void merge(RecurrenceTally other) {
        other.forEach(this::add);
    }

    /** Shows every incident, in no order. */
    void forEach(Consumer<Lasted> each) {
        for (int row = 0; row < rows.size(); row++) {
            each.accept(at(row));
        }
    }

    private Lasted at(int row) {
        int cause = rows.at(row, CAUSE);
        int end = rows.at(row, END);
        return new Lasted(
                id(row),
                clients.value(rows.at(row, CLIENT)),
                departments.value(rows.at(row, DEPARTMENT)),
                categories.value(rows.at(row, CATEGORY)),
                cause == NONE ? null : causes.value(cause),
                days.value(rows.at(row, START)),
                end == NONE ? null : days.value(end),
                recurrenceOf.get(row),
                titles.at(row));
    }

    private IncidentId id(int row) {
        return new IncidentId(sources.value(rows.at(row, SOURCE)), numbers.at(row));
    }

    /** Shows the incidents that name an earlier one, with that one's id, in no order. */
    void forEachThatNamesAnother(BiConsumer<Lasted, IncidentId> each) {
        recurrenceOf.forEach((row, earlier) -> each.accept(at(row), earlier));
    }

    int withoutCause() {
        return (int) IntStream.range(0, rows.size())
                .filter(row -> rows.at(row, CAUSE) == NONE)
                .count();
    }

    /** Those of the given incidents that there are. */
    Map<IncidentId, Lasted> of(Set<IncidentId> ids) {
        var found = new HashMap<IncidentId, Lasted>();
        if (!ids.isEmpty()) {
            forEach(incident -> {
                if (ids.contains(incident.id())) {
                    found.put(incident.id(), incident);
                }
            });
        }
        return found;
    }

    /** The incidents that others name as their origin, if there are such. */
    Map<IncidentId, Lasted> named() {
        return of(Set.copyOf(recurrenceOf.values()));
    }
}
