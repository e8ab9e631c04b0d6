package org.nidoto.batch.intake;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nidoto.batch.intake.profile.CellRule;
import org.nidoto.batch.intake.profile.Profile;
import org.nidoto.batch.intake.profile.RecordRule;
import org.nidoto.batch.intake.profile.RowFilter;

/** Makes of a foreign file's rows the records of one kind that its profile says they hold. */
final class ProfileShaper implements Shaper {
    private final List<RowFilter> filters;
    private final Optional<CellRule.Hashed> rowKey;
    private final ForeignCells foreign;
    private final List<RowMapper> mappers;
    private final Optional<RowGroups> groups;

    ProfileShaper(Profile profile, RecordKind kind, Header header, ZoneId businessZone) {
        var rules =
                profile.records().stream().filter(rule -> rule.kind() == kind).toList();
        this.filters = profile.filters();
        this.rowKey = profile.rowKey();
        this.foreign = new ForeignCells(header, businessZone, rowKey);
        this.mappers = rules.stream()
                .map(rule -> new RowMapper(rule, new ForeignCells(header, businessZone, rowKey)))
                .toList();
        this.groups = rules.stream()
                .filter(rule -> rule.events().isPresent() || rule.newest().isPresent())
                .findFirst()
                .map(rule -> groups(rule, businessZone));
    }

    /** Whether what a row makes depends on nothing but its own words: on no other row, and on no count of equal ones. */
    static boolean takesRowsAlone(Profile profile, RecordKind kind) {
        var rules =
                profile.records().stream().filter(rule -> rule.kind() == kind).toList();
        return rules.size() == 1
                && profile.rowKey().isEmpty()
                && profile.form().ditto().isEmpty()
                && rules.get(0).events().isEmpty()
                && rules.get(0).newest().isEmpty()
                && rules.get(0).cells().values().stream().noneMatch(cell -> cell.from() instanceof CellRule.Hashed);
    }

    private RowGroups groups(RecordRule rule, ZoneId businessZone) {
        return rule.events().isPresent()
                ? new EventGroups(rule.kind(), rule.events().get(), foreign, businessZone)
                : new NewestRows(rule.kind(), rule.newest().orElseThrow(), foreign, businessZone);
    }

    @Override
    public List<Shaped> take(List<SourceRow> rows) {
        var shaped = new ArrayList<Shaped>();
        for (var row : rows) {
            shape(row).ifPresent(shaped::add);
        }
        return shaped;
    }

    private Optional<Shaped> shape(SourceRow read) {
        boolean whole = read.faults().stream().noneMatch(fault -> fault.column().isEmpty());
        if (whole && !isWanted(read)) {
            return Optional.of(new Shaped.Filtered(read));
        }
        var row = rowKey.map(key -> read.keyed(keyOf(read, key))).orElse(read);
        var records = mappers.stream()
                .map(mapper -> mapper.map(row))
                .flatMap(Optional::stream)
                .toList();
        if (records.isEmpty()) {
            return Optional.of(new Shaped.Filtered(row));
        }
        if (groups.isPresent() && whole && groups.get().takes(records.get(0))) {
            return Optional.empty();
        }
        return Optional.of(new Shaped.Taken(List.of(row), records));
    }

    /** A mended row keeps the key that it had in its file; of all others, those that are rejected later count too. */
    private String keyOf(SourceRow row, CellRule.Hashed key) {
        return row.keptKey().orElseGet(() -> foreign.hash(key.columns(), row));
    }

    private boolean isWanted(SourceRow row) {
        return filters.stream()
                .allMatch(filter ->
                        ForeignCells.isOneOf(foreign.text(filter.column(), row), filter.texts()) == filter.wanted());
    }

    @Override
    public List<Shaped> end() {
        return groups.map(RowGroups::end).orElse(List.of());
    }
}
