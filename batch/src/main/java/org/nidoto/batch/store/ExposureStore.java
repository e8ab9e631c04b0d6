package org.nidoto.batch.store;

import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import org.nidoto.core.incident.ClientCode;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.prevention.Exposure;

/** Volumes of work in table {@code exposure}; a month stands as its first day. */
final class ExposureStore implements RecordStore<Exposure> {
    @Override
    public String table() {
        return "exposure";
    }

    @Override
    public List<String> keyColumns() {
        return List.of("department", "client", "work_month");
    }

    @Override
    public List<String> contentColumns() {
        return List.of("volume");
    }

    @Override
    public Cells cells(Exposure exposure) {
        return new Cells()
                .add(exposure.department().value())
                .add(exposure.client().map(ClientCode::value))
                .add(exposure.month().atDay(1))
                .add(exposure.volume());
    }

    @Override
    public Exposure read(Row row) throws SQLException {
        return new Exposure(
                new DepartmentCode(row.string("department")),
                row.text("client").map(ClientCode::new),
                YearMonth.from(row.day("work_month")),
                row.longNumber("volume").orElseThrow());
    }
}
