package org.nidoto.batch.intake;

import java.time.ZoneId;
import java.util.List;
import org.nidoto.core.incident.Department;
import org.nidoto.core.incident.DepartmentCode;

/** Reads departments (部署), one a row. */
public final class DepartmentFormat implements RowFormat<Department> {
    private static final Column CODE = Column.required("code", "部署コード");
    private static final Column NAME_JA = Column.optional("name_ja", "部署名", "名称");
    private static final Column NAME_EN = Column.optional("name_en", "英語名");
    private static final Column PARENT = Column.optional("parent", "上位");

    static final List<Column> COLUMNS = List.of(CODE, NAME_JA, NAME_EN, PARENT);

    private final Moments moments;

    /** Reads departments; neither their source nor the zone makes a difference to them. */
    public DepartmentFormat(String source, ZoneId businessZone) {
        this.moments = new Moments(businessZone);
    }

    @Override
    public RowOutcome<Department> judge(SourceRow row) {
        var cells = new Cells(row, moments);
        var code = cells.code(CODE);
        var nameJa = cells.code(NAME_JA);
        var nameEn = cells.code(NAME_EN);
        var parent = cells.code(PARENT).map(DepartmentCode::new);
        return cells.outcome(() -> new Department(new DepartmentCode(code.orElseThrow()), nameJa, nameEn, parent));
    }
}
