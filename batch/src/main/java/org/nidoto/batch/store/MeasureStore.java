package org.nidoto.batch.store;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nidoto.core.incident.CategoryCode;
import org.nidoto.core.incident.CauseCode;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.prevention.ControlType;
import org.nidoto.core.prevention.MeasureId;
import org.nidoto.core.prevention.PreventionMeasure;

/** Prevention measures in table {@code measure}; lists of codes stand in one cell, {@code ;} between. */
final class MeasureStore implements RecordStore<PreventionMeasure> {
    @Override
    public String table() {
        return "measure";
    }

    @Override
    public List<String> keyColumns() {
        return List.of("measure_id");
    }

    @Override
    public List<String> contentColumns() {
        return List.of(
                "title",
                "description",
                "control_type",
                "causes",
                "categories",
                "origin_incidents",
                "owner",
                "decided_at",
                "due_at",
                "standardized_at",
                "effect_check_due",
                "cost");
    }

    @Override
    public Cells cells(PreventionMeasure measure) {
        return new Cells()
                .add(measure.id().number())
                .add(measure.title())
                .add(measure.description())
                .add(measure.controlType())
                .add(joined(measure.causes(), CauseCode::value))
                .add(joined(measure.categories(), CategoryCode::value))
                .add(joined(measure.originIncidents(), IncidentId::number))
                .add(measure.owner())
                .add(measure.decidedAt())
                .add(measure.dueAt())
                .add(measure.standardizedAt())
                .add(measure.effectCheckDue())
                .add(measure.cost());
    }

    @Override
    public PreventionMeasure read(Row row) throws SQLException {
        var source = row.string("source");
        return new PreventionMeasure(
                new MeasureId(source, row.string("measure_id")),
                row.string("title"),
                row.text("description"),
                ControlType.valueOf(row.string("control_type")),
                split(row.text("causes"), CauseCode::new),
                split(row.text("categories"), CategoryCode::new),
                split(row.text("origin_incidents"), number -> new IncidentId(source, number)),
                row.text("owner"),
                row.day("decided_at"),
                row.dayIfAny("due_at"),
                row.dayIfAny("standardized_at"),
                row.dayIfAny("effect_check_due"),
                row.amount("cost"));
    }

    private static <C> Optional<String> joined(List<C> codes, Function<C, String> text) {
        return codes.stream().map(text).reduce((all, next) -> all + ";" + next);
    }

    private static <C> List<C> split(Optional<String> cell, Function<String, C> code) {
        return cell.stream()
                .flatMap(text -> Arrays.stream(text.split(";", -1)))
                .map(code)
                .toList();
    }
}
