package org.nidoto.batch.intake;

import java.time.ZoneId;
import java.util.List;
import org.nidoto.core.incident.ClientCode;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.prevention.Exposure;

/** Reads volumes of work (業務量), one department and month a row, or one client of it. */
public final class ExposureFormat implements RowFormat<Exposure> {
    private static final Column DEPARTMENT = Column.required("department", "部署");
    private static final Column CLIENT = Column.optional("client", "取引先");
    private static final Column MONTH = Column.required("month", "年月");
    private static final Column VOLUME = Column.required("volume", "件数");

    static final List<Column> COLUMNS = List.of(DEPARTMENT, CLIENT, MONTH, VOLUME);

    private final Moments moments;

    /** Reads volumes; neither their source nor the zone makes a difference to them. */
    public ExposureFormat(String source, ZoneId businessZone) {
        this.moments = new Moments(businessZone);
    }

    @Override
    public RowOutcome<Exposure> judge(SourceRow row) {
        var cells = new Cells(row, moments);
        var department = cells.code(DEPARTMENT);
        var client = cells.code(CLIENT);
        var month = cells.month(MONTH);
        var volume = cells.whole(VOLUME);
        return cells.outcome(() -> new Exposure(
                new DepartmentCode(department.orElseThrow()),
                client.map(ClientCode::new),
                month.orElseThrow(),
                volume.orElseThrow()));
    }
}
