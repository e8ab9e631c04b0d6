package org.nidoto.core.review;

import java.time.LocalDate;
import java.util.List;
import org.nidoto.core.incident.Label;
import org.nidoto.core.metric.AdoptionProgress.Overdue;
import org.nidoto.core.metric.ClientConcern;
import org.nidoto.core.prevention.MeasureId;

/** One matter that the meeting is asked to decide (本会議でご判断いただきたい事項), before it is worded, with the facts that raise it. */
public sealed interface DecisionWanted {
    /** Shall the top go and see this client, who asked for it in vain, or is in danger and did not ask? */
    record VisitClient(ClientConcern concern) implements DecisionWanted {}

    /**
     * Who shall find a measure against this cause, one of the vital few, that none has been decided against?
     *
     * @param incidents of the cause in the period
     * @param total incidents of the period
     */
    record FindMeasure(Label cause, int incidents, int total) implements DecisionWanted {}

    /**
     * Shall this measure be replaced or strengthened? Incidents it is against came back after it had been adopted.
     *
     * @param measure its title
     * @param cause the cause it is against, at the level that causes are counted at
     * @param firstAdopted when it was first adopted anywhere
     * @param incidentsSince incidents that it is against since then, in all departments, at least 1
     */
    record StrengthenMeasure(String measure, Label cause, LocalDate firstAdopted, int incidentsSince)
            implements DecisionWanted {}

    /**
     * Shall these departments adopt the measure? They had incidents it is against, and never considered it.
     *
     * @param departments at least one
     */
    record SpreadMeasure(MeasureId measure, String title, List<Label> departments) implements DecisionWanted {
        public SpreadMeasure {
            departments = List.copyOf(departments);
        }
    }

    /**
     * What shall become of adoptions past due: a new date, help, or a waiver?
     *
     * @param overdue how many there are, at least 1
     * @param longest the one that has been due longest
     */
    record SettleOverdue(int overdue, Overdue longest) implements DecisionWanted {}
}
