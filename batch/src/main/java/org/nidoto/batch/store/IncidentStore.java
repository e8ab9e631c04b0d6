package org.nidoto.batch.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
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
        for (var milestone : Milestone.values()) {
            columns.add(column(milestone));
        }
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

    private static String column(Milestone milestone) {
        return milestone.name().toLowerCase(Locale.ROOT) + "_at";
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
    public Incident read(ResultSet row) throws SQLException {
        var source = row.getString("source");
        var milestones = new EnumMap<Milestone, Moment>(Milestone.class);
        for (var milestone : Milestone.values()) {
            Cells.moment(row, column(milestone)).ifPresent(moment -> milestones.put(milestone, moment));
        }
        return new Incident(
                new IncidentId(source, row.getString("incident_id")),
                row.getString("title"),
                Cells.text(row, "description"),
                new ClientCode(row.getString("client")),
                new DepartmentCode(row.getString("department")),
                new CategoryCode(row.getString("category")),
                Cells.text(row, "severity").map(SeverityCode::new),
                Cells.constant(row, "detection_source", DetectionSource.class),
                new Milestones(milestones),
                analysis(row),
                care(row),
                Cells.text(row, "recurrence_of").map(number -> new IncidentId(source, number)),
                Cells.constant(row, "status", IncidentStatus.class));
    }

    private static CauseAnalysis analysis(ResultSet row) throws SQLException {
        return new CauseAnalysis(
                Cells.text(row, "occurrence_cause").map(CauseCode::new),
                Cells.text(row, "escape_cause").map(CauseCode::new),
                Cells.text(row, "cause_text"),
                Cells.constant(row, "cause_status", CauseStatus.class),
                Cells.moment(row, "cause_identified_at"),
                Cells.number(row, "why_depth"),
                Cells.text(row, "supplier"));
    }

    private static ClientCare care(ResultSet row) throws SQLException {
        return new ClientCare(
                Cells.yesNo(row, "accompanied"),
                Cells.moment(row, "plan_presented_at"),
                Cells.amount(row, "loss_amount"),
                Cells.longNumber(row, "affected_quantity"),
                Cells.moment(row, "executive_requested_at"),
                Cells.moment(row, "executive_visited_at"),
                Cells.moment(row, "letter_issued_at"),
                Cells.moment(row, "memorandum_issued_at"),
                Cells.constant(row, "contract_outcome", ContractOutcome.class));
    }
}
