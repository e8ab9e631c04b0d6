package org.nidoto.batch.intake;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.nidoto.core.incident.CategoryCode;
import org.nidoto.core.incident.CauseAnalysis;
import org.nidoto.core.incident.CauseCode;
import org.nidoto.core.incident.ClientCare;
import org.nidoto.core.incident.ClientCode;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.incident.Incident;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.incident.Milestones;
import org.nidoto.core.incident.Moment;
import org.nidoto.core.incident.SeverityCode;

/** Reads incidents (インシデント), one a row. */
public final class IncidentFormat implements RowFormat<Incident> {
    private static final Column ID = Column.required("incident_id", "管理番号");
    private static final Column TITLE = Column.required("title", "件名");
    private static final Column DESCRIPTION = Column.optional("description", "内容");
    private static final Column CLIENT = Column.required("client", "取引先");
    private static final Column DEPARTMENT = Column.required("department", "部署");
    private static final Column CATEGORY = Column.required("category", "事象区分");
    private static final Column SEVERITY = Column.optional("severity", "重大度");
    private static final Column DETECTION_SOURCE = Column.optional("detection_source", "発見者区分");
    private static final Map<Milestone, Column> MILESTONES = new EnumMap<>(Map.ofEntries(
            Map.entry(Milestone.OCCURRED, Column.optional("occurred_at", "発生日時")),
            Map.entry(Milestone.DETECTED, Column.required("detected_at", "発見日時", "発覚日時")),
            Map.entry(Milestone.REPORTED, Column.optional("reported_at", "上司報告日時")),
            Map.entry(Milestone.REPLIED, Column.optional("replied_at", "初回回答日時")),
            Map.entry(Milestone.HEARD, Column.optional("heard_at", "ヒアリング日時")),
            Map.entry(Milestone.APOLOGIZED, Column.optional("apologized_at", "謝罪日時")),
            Map.entry(Milestone.CONTAINED, Column.optional("contained_at", "暫定対策日時", "応急処置日時")),
            Map.entry(Milestone.PROPOSED, Column.optional("proposed_at", "解決策提示日時")),
            Map.entry(Milestone.RESOLVED, Column.optional("resolved_at", "解決日時")),
            Map.entry(Milestone.PREVENTION_PRESENTED, Column.optional("prevention_presented_at", "再発防止策提示日時")),
            Map.entry(Milestone.CLOSED, Column.optional("closed_at", "完了日時"))));
    private static final Column OCCURRENCE_CAUSE = Column.optional("occurrence_cause", "発生原因");
    private static final Column ESCAPE_CAUSE = Column.optional("escape_cause", "流出原因");
    private static final Column CAUSE_TEXT = Column.optional("cause_text", "原因記述");
    private static final Column CAUSE_STATUS = Column.optional("cause_status", "原因確度");
    private static final Column CAUSE_IDENTIFIED_AT = Column.optional("cause_identified_at", "原因特定日時");
    private static final Column WHY_DEPTH = Column.optional("why_depth", "なぜの段数");
    private static final Column SUPPLIER = Column.optional("supplier", "仕入先");
    private static final Column ACCOMPANIED = Column.optional("accompanied", "上司同行");
    private static final Column PLAN_PRESENTED_AT = Column.optional("plan_presented_at", "改善計画提示日時");
    private static final Column LOSS_AMOUNT = Column.optional("loss_amount", "損失額");
    private static final Column AFFECTED_QUANTITY = Column.optional("affected_quantity", "影響数量");
    private static final Column RECURRENCE_OF = Column.optional("recurrence_of", "再発元管理番号");
    private static final Column EXECUTIVE_REQUESTED_AT = Column.optional("executive_requested_at", "経営者要請日時");
    private static final Column EXECUTIVE_VISITED_AT = Column.optional("executive_visited_at", "経営者訪問日時");
    private static final Column LETTER_ISSUED_AT = Column.optional("letter_issued_at", "謝罪文発行日時");
    private static final Column MEMORANDUM_ISSUED_AT = Column.optional("memorandum_issued_at", "覚書締結日時");
    private static final Column CONTRACT_OUTCOME = Column.optional("contract_outcome", "契約結果");
    private static final Column STATUS = Column.optional("status", "状態");

    static final List<Column> COLUMNS = Stream.of(
                    Stream.of(ID, TITLE, DESCRIPTION, CLIENT, DEPARTMENT, CATEGORY, SEVERITY, DETECTION_SOURCE),
                    MILESTONES.values().stream(),
                    Stream.of(OCCURRENCE_CAUSE, ESCAPE_CAUSE, CAUSE_TEXT, CAUSE_STATUS, CAUSE_IDENTIFIED_AT, WHY_DEPTH),
                    Stream.of(SUPPLIER, ACCOMPANIED, PLAN_PRESENTED_AT, LOSS_AMOUNT, AFFECTED_QUANTITY, RECURRENCE_OF),
                    Stream.of(EXECUTIVE_REQUESTED_AT, EXECUTIVE_VISITED_AT, LETTER_ISSUED_AT, MEMORANDUM_ISSUED_AT),
                    Stream.of(CONTRACT_OUTCOME, STATUS))
            .flatMap(columns -> columns)
            .toList();

    private static final int DEEPEST_WHY = 99;

    private final String source;
    private final Moments moments;

    /**
     * Reads incidents of a source.
     *
     * @param source the log they come from, never a file name
     * @param businessZone the zone in which times without an offset are local
     */
    public IncidentFormat(String source, ZoneId businessZone) {
        this.source = source;
        this.moments = new Moments(businessZone);
    }

    @Override
    public RowOutcome<Incident> judge(SourceRow row) {
        var cells = new Cells(row, moments);
        var id = cells.code(ID);
        var title = cells.text(TITLE);
        var description = cells.text(DESCRIPTION);
        var client = cells.code(CLIENT);
        var department = cells.code(DEPARTMENT);
        var category = cells.code(CATEGORY);
        var severity = cells.code(SEVERITY);
        var detectionSource = cells.choice(DETECTION_SOURCE, Choices.DETECTION_SOURCE);
        var milestones = milestones(cells);
        var analysis = analysis(cells);
        var care = care(cells);
        var recurrenceOf = cells.code(RECURRENCE_OF);
        var status = cells.choice(STATUS, Choices.INCIDENT_STATUS);
        return cells.outcome(() -> new Incident(
                new IncidentId(source, id.orElseThrow()),
                title.orElseThrow(),
                description,
                new ClientCode(client.orElseThrow()),
                new DepartmentCode(department.orElseThrow()),
                new CategoryCode(category.orElseThrow()),
                severity.map(SeverityCode::new),
                detectionSource,
                new Milestones(milestones),
                analysis,
                care,
                recurrenceOf.map(number -> new IncidentId(source, number)),
                status));
    }

    private static Map<Milestone, Moment> milestones(Cells cells) {
        var reached = new EnumMap<Milestone, Moment>(Milestone.class);
        MILESTONES.forEach(
                (milestone, column) -> cells.moment(column).ifPresent(moment -> reached.put(milestone, moment)));
        return reached;
    }

    private static CauseAnalysis analysis(Cells cells) {
        return new CauseAnalysis(
                cells.code(OCCURRENCE_CAUSE).map(CauseCode::new),
                cells.code(ESCAPE_CAUSE).map(CauseCode::new),
                cells.text(CAUSE_TEXT),
                cells.choice(CAUSE_STATUS, Choices.CAUSE_STATUS),
                cells.moment(CAUSE_IDENTIFIED_AT),
                cells.smallWhole(WHY_DEPTH, DEEPEST_WHY),
                cells.text(SUPPLIER));
    }

    private static ClientCare care(Cells cells) {
        return new ClientCare(
                cells.choice(ACCOMPANIED, Choices.YES_NO),
                cells.moment(PLAN_PRESENTED_AT),
                cells.amount(LOSS_AMOUNT),
                cells.whole(AFFECTED_QUANTITY),
                cells.moment(EXECUTIVE_REQUESTED_AT),
                cells.moment(EXECUTIVE_VISITED_AT),
                cells.moment(LETTER_ISSUED_AT),
                cells.moment(MEMORANDUM_ISSUED_AT),
                cells.choice(CONTRACT_OUTCOME, Choices.CONTRACT_OUTCOME));
    }
}
