package org.nidoto.batch.intake;

import java.time.ZoneId;
import java.util.List;
import org.nidoto.core.incident.CategoryCode;
import org.nidoto.core.incident.CauseCode;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.prevention.MeasureId;
import org.nidoto.core.prevention.PreventionMeasure;

/** Reads prevention measures (再発防止策), one a row. */
public final class MeasureFormat implements RowFormat<PreventionMeasure> {
    private static final Column ID = Column.required("measure_id", "対策番号");
    private static final Column TITLE = Column.required("title", "対策名");
    private static final Column DESCRIPTION = Column.optional("description", "内容");
    private static final Column CONTROL_TYPE = Column.required("control_type", "対策の型");
    private static final Column CAUSES = Column.required("causes", "対象原因");
    private static final Column CATEGORIES = Column.optional("categories", "対象事象");
    private static final Column ORIGIN_INCIDENTS = Column.optional("origin_incidents", "発端管理番号");
    private static final Column OWNER = Column.optional("owner", "責任者");
    private static final Column DECIDED_AT = Column.required("decided_at", "決定日");
    private static final Column DUE_AT = Column.optional("due_at", "期限");
    private static final Column STANDARDIZED_AT = Column.optional("standardized_at", "標準化日", "歯止め日");
    private static final Column EFFECT_CHECK_DUE = Column.optional("effect_check_due", "効果確認期限");
    private static final Column COST = Column.optional("cost", "費用");

    static final List<Column> COLUMNS = List.of(
            ID,
            TITLE,
            DESCRIPTION,
            CONTROL_TYPE,
            CAUSES,
            CATEGORIES,
            ORIGIN_INCIDENTS,
            OWNER,
            DECIDED_AT,
            DUE_AT,
            STANDARDIZED_AT,
            EFFECT_CHECK_DUE,
            COST);

    private final String source;
    private final Moments moments;

    /**
     * Reads measures of a source.
     *
     * @param source the list they come from, which is also that of the incidents they name
     * @param businessZone the zone in which a time behind a date is local
     */
    public MeasureFormat(String source, ZoneId businessZone) {
        this.source = source;
        this.moments = new Moments(businessZone);
    }

    @Override
    public RowOutcome<PreventionMeasure> judge(SourceRow row) {
        var cells = new Cells(row, moments);
        var id = cells.code(ID);
        var title = cells.text(TITLE);
        var description = cells.text(DESCRIPTION);
        var controlType = cells.choice(CONTROL_TYPE, Choices.CONTROL_TYPE);
        var causes = cells.codes(CAUSES);
        var categories = cells.codes(CATEGORIES);
        var origins = cells.codes(ORIGIN_INCIDENTS);
        var owner = cells.text(OWNER);
        var decidedAt = cells.day(DECIDED_AT);
        var dueAt = cells.day(DUE_AT);
        var standardizedAt = cells.day(STANDARDIZED_AT);
        var effectCheckDue = cells.day(EFFECT_CHECK_DUE);
        var cost = cells.amount(COST);
        return cells.outcome(() -> new PreventionMeasure(
                new MeasureId(source, id.orElseThrow()),
                title.orElseThrow(),
                description,
                controlType.orElseThrow(),
                causes.stream().map(CauseCode::new).toList(),
                categories.stream().map(CategoryCode::new).toList(),
                origins.stream().map(number -> new IncidentId(source, number)).toList(),
                owner,
                decidedAt.orElseThrow(),
                dueAt,
                standardizedAt,
                effectCheckDue,
                cost));
    }
}
