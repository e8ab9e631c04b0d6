package org.nidoto.batch.intake;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.prevention.Adoption;
import org.nidoto.core.prevention.MeasureId;

/**
 * Reads adoptions (導入・水平展開), one measure in one department a row.
 *
 * <p>A reason to waive it stands alone, and a verification needs the adoption's date: a row that says otherwise is rejected.
 */
public final class AdoptionFormat implements RowFormat<Adoption> {
    private static final Column MEASURE = Column.required("measure_id", "対策番号");
    private static final Column DEPARTMENT = Column.required("department", "部署");
    private static final Column PLANNED_AT = Column.optional("planned_at", "予定日");
    private static final Column ADOPTED_AT = Column.optional("adopted_at", "導入日");
    private static final Column VERIFIED_AT = Column.optional("verified_at", "確認日");
    private static final Column WAIVED_REASON = Column.optional("waived_reason", "対象外理由");

    static final List<Column> COLUMNS =
            List.of(MEASURE, DEPARTMENT, PLANNED_AT, ADOPTED_AT, VERIFIED_AT, WAIVED_REASON);

    private final String source;
    private final Moments moments;

    /**
     * Reads adoptions of the measures of a source.
     *
     * @param source the list the measures come from
     * @param businessZone the zone in which a time behind a date is local
     */
    public AdoptionFormat(String source, ZoneId businessZone) {
        this.source = source;
        this.moments = new Moments(businessZone);
    }

    @Override
    public RowOutcome<Adoption> judge(SourceRow row) {
        var cells = new Cells(row, moments);
        var measure = cells.code(MEASURE);
        var department = cells.code(DEPARTMENT);
        var plannedAt = cells.day(PLANNED_AT);
        var adoptedAt = cells.day(ADOPTED_AT);
        var verifiedAt = cells.day(VERIFIED_AT);
        var waivedReason = cells.text(WAIVED_REASON);
        cells.requireBeside(VERIFIED_AT, ADOPTED_AT);
        cells.forbidBeside(WAIVED_REASON, ADOPTED_AT);
        return cells.outcome(() -> adoption(
                new MeasureId(source, measure.orElseThrow()),
                new DepartmentCode(department.orElseThrow()),
                new Dates(plannedAt, adoptedAt, verifiedAt),
                waivedReason));
    }

    private record Dates(
            Optional<LocalDate> plannedAt, Optional<LocalDate> adoptedAt, Optional<LocalDate> verifiedAt) {}

    private static Adoption adoption(
            MeasureId measure, DepartmentCode department, Dates dates, Optional<String> waivedReason) {
        var plannedAt = dates.plannedAt;
        if (waivedReason.isPresent()) {
            return new Adoption.Waived(measure, department, plannedAt, waivedReason.get());
        }
        if (dates.adoptedAt.isEmpty()) {
            return new Adoption.Planned(measure, department, plannedAt);
        }
        var adoptedAt = dates.adoptedAt.get();
        return dates.verifiedAt
                .<Adoption>map(
                        verifiedAt -> new Adoption.Verified(measure, department, plannedAt, adoptedAt, verifiedAt))
                .orElseGet(() -> new Adoption.Adopted(measure, department, plannedAt, adoptedAt));
    }
}
