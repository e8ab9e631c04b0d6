package org.nidoto.batch.store;

import java.sql.SQLException;
import java.util.List;
import org.nidoto.core.incident.Department;
import org.nidoto.core.incident.DepartmentCode;

/** Departments in table {@code department}. */
final class DepartmentStore implements RecordStore<Department> {
    @Override
    public String table() {
        return "department";
    }

    @Override
    public List<String> keyColumns() {
        return List.of("code");
    }

    @Override
    public List<String> contentColumns() {
        return List.of("name_ja", "name_en", "parent");
    }

    @Override
    public Cells cells(Department department) {
        return new Cells()
                .add(department.code().value())
                .add(department.nameJa())
                .add(department.nameEn())
                .add(department.parent().map(DepartmentCode::value));
    }

    @Override
    public Department read(Row row) throws SQLException {
        return new Department(
                new DepartmentCode(row.string("code")),
                row.text("name_ja"),
                row.text("name_en"),
                row.text("parent").map(DepartmentCode::new));
    }
}
