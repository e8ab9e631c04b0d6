package org.nidoto.batch.intake;

import java.time.ZoneId;
import java.util.List;
import org.nidoto.core.prevention.Decision;

/** Reads decisions of quality meetings (決定事項), one a row. */
public final class DecisionFormat implements RowFormat<Decision> {
    private static final Column ID = Column.required("decision_id", "決定番号");
    private static final Column MEETING_DATE = Column.required("meeting_date", "会議日");
    private static final Column TEXT = Column.required("text", "決定内容");
    private static final Column OWNER = Column.optional("owner", "責任者");
    private static final Column DUE_AT = Column.optional("due_at", "期限");
    private static final Column DONE_AT = Column.optional("done_at", "完了日");

    static final List<Column> COLUMNS = List.of(ID, MEETING_DATE, TEXT, OWNER, DUE_AT, DONE_AT);

    private final Moments moments;

    /**
     * Reads decisions; their source makes no difference to them.
     *
     * @param businessZone the zone in which a time behind a date is local
     */
    public DecisionFormat(String source, ZoneId businessZone) {
        this.moments = new Moments(businessZone);
    }

    /** The names of the columns, for a file of decisions that is to come back. */
    public static List<String> header(boolean japanese) {
        return COLUMNS.stream()
                .map(column -> japanese ? column.otherNames().get(0) : column.name())
                .toList();
    }

    /** The text as a cell that no spreadsheet takes for a formula. */
    public static String cell(String text) {
        return FormulaGuard.put(text);
    }

    @Override
    public RowOutcome<Decision> judge(SourceRow row) {
        var cells = new Cells(row, moments);
        var id = cells.code(ID);
        var meetingDate = cells.day(MEETING_DATE);
        var text = cells.text(TEXT);
        var owner = cells.text(OWNER);
        var dueAt = cells.day(DUE_AT);
        var doneAt = cells.day(DONE_AT);
        return cells.outcome(() ->
                new Decision(id.orElseThrow(), meetingDate.orElseThrow(), text.orElseThrow(), owner, dueAt, doneAt));
    }
}
