package org.nidoto.batch.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nidoto.batch.intake.SourceRow.MappedCell;
import org.nidoto.batch.intake.profile.EventRule;
import org.nidoto.core.incident.Moment;

/** Folds the rows of an event log: all rows with one key are one record, whose milestones are the times of its events. */
final class EventGroups implements RowGroups {
    private final RecordKind kind;
    private final EventRule rule;
    private final ForeignCells foreign;
    private final ZoneId zone;
    private final Map<String, List<Event>> byKey = new LinkedHashMap<>();

    EventGroups(RecordKind kind, EventRule rule, ForeignCells foreign, ZoneId businessZone) {
        this.kind = kind;
        this.rule = rule;
        this.foreign = foreign;
        this.zone = businessZone;
    }

    /** An event: what happened, and when; {@code at} orders events and is the beginning of time where the row does not tell. */
    private record Event(SourceRow row, String name, MappedCell time, Instant at) {}

    @Override
    public boolean takes(SourceRow row) {
        var key = kind.keyOf(row);
        if (key.isEmpty()) {
            return false;
        }
        var faults = new ArrayList<>(row.faults());
        var time = foreign.read(rule.time(), CellType.MOMENT, row, faults);
        var moment = time.text().flatMap(text -> Moments.parse(text, zone));
        if (moment.isEmpty() && faults.size() == row.faults().size()) {
            faults.add(
                    time.text().isEmpty()
                            ? Fault.inCell(time.name(), Message.of(Wording.MISSING))
                            : Fault.inCell(
                                    time.name(), time.text().get(), Message.of(Wording.NO_DATE, "2026/4/1 9:30")));
        }
        var checked = row.read(row.mapped().orElseThrow(), faults);
        byKey.computeIfAbsent(key.get(), unused -> new ArrayList<>())
                .add(new Event(
                        checked,
                        foreign.text(rule.event(), row),
                        time,
                        moment.map(this::instant).orElse(Instant.MIN)));
        return true;
    }

    private Instant instant(Moment moment) {
        return moment instanceof Moment.Timed timed
                ? timed.at()
                : moment.date(zone).atStartOfDay(zone).toInstant();
    }

    @Override
    public List<Shaped> end() {
        return byKey.values().stream().map(this::folded).toList();
    }

    private Shaped folded(List<Event> inFile) {
        var events = inFile.stream().sorted(Comparator.comparing(Event::at)).toList();
        var attributes =
                events.get(rule.attributesFromLast() ? events.size() - 1 : 0).row();
        var cells = new LinkedHashMap<>(attributes.mapped().orElseThrow());
        rule.milestones().forEach((column, milestone) -> {
            var event = of(milestone, events);
            event.ifPresent(found -> cells.put(column, found.time()));
            cells.putIfAbsent(column, new MappedCell(column, Optional.empty()));
        });
        var faults = inFile.stream()
                .flatMap(event -> event.row().faults().stream())
                .distinct()
                .toList();
        return new Shaped.Taken(inFile.stream().map(Event::row).toList(), List.of(attributes.read(cells, faults)));
    }

    private static Optional<Event> of(EventRule.Milestone milestone, List<Event> events) {
        var matching = events.stream()
                .filter(event -> milestone.events().isEmpty() || ForeignCells.isOneOf(event.name(), milestone.events()))
                .toList();
        if (matching.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(matching.get(milestone.last() ? matching.size() - 1 : 0));
    }
}
