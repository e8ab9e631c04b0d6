package org.nidoto.batch.intake;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nidoto.batch.intake.profile.CellRule;
import org.nidoto.core.incident.Moment;

/** Takes of the rows with one key the newest; of rows that are as new as each other, the last. */
final class NewestRows implements RowGroups {
    private final RecordKind kind;
    private final CellRule rule;
    private final ForeignCells foreign;
    private final ZoneId zone;
    private final Map<String, List<Dated>> byKey = new LinkedHashMap<>();
    private final List<Shaped> unreadable = new ArrayList<>();

    NewestRows(RecordKind kind, CellRule newest, ForeignCells foreign, ZoneId businessZone) {
        this.kind = kind;
        this.rule = newest;
        this.foreign = foreign;
        this.zone = businessZone;
    }

    /** A row and how new it is: seconds since 1970, or the number that counts its versions. */
    private record Dated(SourceRow row, BigDecimal age) {}

    @Override
    public boolean takes(SourceRow row) {
        var key = kind.keyOf(row);
        if (key.isEmpty()) {
            return false;
        }
        var faults = new ArrayList<>(row.faults());
        var cell = foreign.read(rule, rule.words().dates().isEmpty() ? CellType.TEXT : CellType.MOMENT, row, faults);
        var age = cell.text().flatMap(this::age);
        if (age.isEmpty()) {
            if (faults.size() == row.faults().size()) {
                faults.add(cell.text()
                        .map(text -> Fault.inCell(cell.name(), text, Message.of(Wording.NO_DATE, "2026/4/1 9:30")))
                        .orElseGet(() -> Fault.inCell(cell.name(), Message.of(Wording.MISSING))));
            }
            var checked = row.read(row.mapped().orElseThrow(), faults);
            unreadable.add(new Shaped.Taken(List.of(checked), List.of(checked)));
            return true;
        }
        byKey.computeIfAbsent(key.get(), unused -> new ArrayList<>()).add(new Dated(row, age.get()));
        return true;
    }

    private Optional<BigDecimal> age(String text) {
        var moment = Moments.parse(text, zone);
        if (moment.isPresent()) {
            var at = moment.get() instanceof Moment.Timed timed
                    ? timed.at()
                    : moment.get().date(zone).atStartOfDay(zone).toInstant();
            return Optional.of(BigDecimal.valueOf(at.getEpochSecond()));
        }
        return text.matches("-?\\d{1,18}(\\.\\d{1,9})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    @Override
    public List<Shaped> end() {
        var shaped = new ArrayList<>(unreadable);
        for (var rows : byKey.values()) {
            int newest = 0;
            for (int i = 1; i < rows.size(); i++) {
                newest = rows.get(i).age().compareTo(rows.get(newest).age()) >= 0 ? i : newest;
            }
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i).row();
                shaped.add(i == newest ? new Shaped.Taken(List.of(row), List.of(row)) : new Shaped.Superseded(row));
            }
        }
        return shaped;
    }
}
