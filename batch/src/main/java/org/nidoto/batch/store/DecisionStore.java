package org.nidoto.batch.store;

import java.sql.SQLException;
import java.util.List;
import org.nidoto.core.prevention.Decision;

/** Decisions of quality meetings in table {@code decision}. */
final class DecisionStore implements RecordStore<Decision> {
    @Override
    public String table() {
        return "decision";
    }

    @Override
    public List<String> keyColumns() {
        return List.of("decision_id");
    }

    @Override
    public List<String> contentColumns() {
        return List.of("meeting_date", "decision_text", "owner", "due_at", "done_at");
    }

    @Override
    public Cells cells(Decision decision) {
        return new Cells()
                .add(decision.number())
                .add(decision.meetingDate())
                .add(decision.text())
                .add(decision.owner())
                .add(decision.dueAt())
                .add(decision.doneAt());
    }

    @Override
    public Decision read(Row row) throws SQLException {
        return new Decision(
                row.string("decision_id"),
                row.day("meeting_date"),
                row.string("decision_text"),
                row.text("owner"),
                row.dayIfAny("due_at"),
                row.dayIfAny("done_at"));
    }
}
