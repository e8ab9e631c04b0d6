package org.nidoto.batch.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.nidoto.core.incident.CategoryCode;
import org.nidoto.core.incident.CauseAnalysis;
import org.nidoto.core.incident.CauseCode;
import org.nidoto.core.incident.CauseStatus;
import org.nidoto.core.incident.ClientCare;
import org.nidoto.core.incident.ClientCode;
import org.nidoto.core.incident.ContractOutcome;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.incident.DetectionSource;
import org.nidoto.core.incident.Incident;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.incident.IncidentStatus;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.incident.Milestones;
import org.nidoto.core.incident.Moment;
import org.nidoto.core.incident.SeverityCode;

/** Incidents in table {@code incident}. */
final class IncidentStore implements RecordStore<Incident> {
    private static final Map<Milestone, String> MILESTONES = new EnumMap<Milestone, String>(Arrays.stream(
                    Milestone.values())
            .collect(Collectors.toMap(
                    milestone -> milestone, milestone -> milestone.name().toLowerCase(Locale.ROOT) + "_at")));

    @Override
    public String table() {
        return "incident";
    }

    @Override
    public List<String> keyColumns() {
        return List.of("incident_id");
    }

    @Override
    public List<String> contentColumns() {
        var columns = new ArrayList<String>();
        columns.addAll(
                List.of("title", "description", "client", "department", "category", "severity", "detection_source"));
        columns.addAll(MILESTONES.values());
        columns.addAll(List.of(
                "occurrence_cause",
                "escape_cause",
                "cause_text",
                "cause_status",
                "cause_identified_at",
                "why_depth",
                "supplier",
                "accompanied",
                "plan_presented_at",
                "loss_amount",
                "affected_quantity",
                "executive_requested_at",
                "executive_visited_at",
                "letter_issued_at",
                "memorandum_issued_at",
                "contract_outcome",
                "recurrence_of",
                "status"));
        return columns;
    }

    @Override
    public Cells cells(Incident incident) {
        var cells = new Cells()
                .add(incident.id().number())
                .add(incident.title())
                .add(incident.description())
                .add(incident.client().value())
                .add(incident.department().value())
                .add(incident.category().value())
                .add(incident.severity().map(SeverityCode::value))
                .add(incident.detectionSource());
        for (var milestone : Milestone.values()) {
            cells.addMoment(incident.milestones().at(milestone));
        }
        var analysis = incident.analysis();
        var care = incident.care();
        return cells.add(analysis.occurrence().map(CauseCode::value))
                .add(analysis.escape().map(CauseCode::value))
                .add(analysis.text())
                .add(analysis.status())
                .addMoment(analysis.identifiedAt())
                .add(
                        analysis.whyDepth().isPresent()
                                ? (Object) analysis.whyDepth().getAsInt()
                                : null)
                .add(analysis.supplier())
                .add(care.accompanied())
                .addMoment(care.planPresentedAt())
                .add(care.lossAmount())
                .add(
                        care.affectedQuantity().isPresent()
                                ? (Object) care.affectedQuantity().getAsLong()
                                : null)
                .addMoment(care.executiveRequestedAt())
                .addMoment(care.executiveVisitedAt())
                .addMoment(care.letterIssuedAt())
                .addMoment(care.memorandumIssuedAt())
                .add(care.contractOutcome())
                .add(incident.recurrenceOf().map(IncidentId::number))
                .add(incident.status());
    }

    @Override
    public Incident read(Row row) throws SQLException {
        var source = row.string("source");
        var milestones = new EnumMap<Milestone, Moment>(Milestone.class);
        for (var column : MILESTONES.entrySet()) {
            row.moment(column.getValue()).ifPresent(moment -> milestones.put(column.getKey(), moment));
        }
        return new Incident(
                new IncidentId(source, row.string("incident_id")),
                row.string("title"),
                row.text("description"),
                new ClientCode(row.string("client")),
                new DepartmentCode(row.string("department")),
                new CategoryCode(row.string("category")),
                row.text("severity").map(SeverityCode::new),
                row.constant("detection_source", DetectionSource.class),
                new Milestones(milestones),
                analysis(row),
                care(row),
                row.text("recurrence_of").map(number -> new IncidentId(source, number)),
                row.constant("status", IncidentStatus.class));
    }

    private static CauseAnalysis analysis(Row row) throws SQLException {
        return new CauseAnalysis(
                row.text("occurrence_cause").map(CauseCode::new),
                row.text("escape_cause").map(CauseCode::new),
                row.text("cause_text"),
                row.constant("cause_status", CauseStatus.class),
                row.moment("cause_identified_at"),
                row.number("why_depth"),
                row.text("supplier"));
    }

    private static ClientCare care(Row row) throws SQLException {
        return new ClientCare(
                row.yesNo("accompanied"),
                row.moment("plan_presented_at"),
                row.amount("loss_amount"),
                row.longNumber("affected_quantity"),
                row.moment("executive_requested_at"),
                row.moment("executive_visited_at"),
                row.moment("letter_issued_at"),
                row.moment("memorandum_issued_at"),
                row.constant("contract_outcome", ContractOutcome.class));
    }
}
