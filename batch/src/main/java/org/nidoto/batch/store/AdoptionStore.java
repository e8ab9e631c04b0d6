package org.nidoto.batch.store;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.prevention.Adoption;
import org.nidoto.core.prevention.MeasureId;

/** Adoptions in table {@code adoption}. */
final class AdoptionStore implements RecordStore<Adoption> {
    @Override
    public String table() {
        return "adoption";
    }

    @Override
    public List<String> keyColumns() {
        return List.of("measure_id", "department");
    }

    @Override
    public List<String> contentColumns() {
        return List.of("planned_at", "adopted_at", "verified_at", "waived_reason");
    }

    @Override
    public Cells cells(Adoption adoption) {
        var cells = new Cells()
                .add(adoption.measure().number())
                .add(adoption.department().value())
                .add(adoption.plannedAt());
        if (adoption instanceof Adoption.Verified verified) {
            return cells.add(verified.adoptedAt()).add(verified.verifiedAt()).add((Object) null);
        }
        if (adoption instanceof Adoption.Adopted adopted) {
            return cells.add(adopted.adoptedAt()).add((Object) null).add((Object) null);
        }
        cells.add((Object) null).add((Object) null);
        return adoption instanceof Adoption.Waived waived ? cells.add(waived.because()) : cells.add((Object) null);
    }

    @Override
    public Adoption read(Row row) throws SQLException {
        var measure = new MeasureId(row.string("source"), row.string("measure_id"));
        var department = new DepartmentCode(row.string("department"));
        Optional<LocalDate> planned = row.dayIfAny("planned_at");
        var adopted = row.dayIfAny("adopted_at");
        var verified = row.dayIfAny("verified_at");
        var waived = row.text("waived_reason");
        if (waived.isPresent()) {
            return new Adoption.Waived(measure, department, planned, waived.get());
        }
        if (adopted.isEmpty()) {
            return new Adoption.Planned(measure, department, planned);
        }
        return verified.isPresent()
                ? new Adoption.Verified(measure, department, planned, adopted.get(), verified.get())
                : new Adoption.Adopted(measure, department, planned, adopted.get());
    }
}
