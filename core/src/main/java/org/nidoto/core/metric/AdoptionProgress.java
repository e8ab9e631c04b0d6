package org.nidoto.core.metric;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.nidoto.core.incident.DepartmentCode;
import org.nidoto.core.incident.Label;
import org.nidoto.core.prevention.ControlType;
import org.nidoto.core.prevention.MeasureId;
import org.nidoto.core.statistics.Proportion;

/**
 * How far the prevention measures have spread (水平展開) at the as-of instant; measures decided after it are out.
 *
 * @param departments the columns of the matrix: every department with an adoption or an incident of a measure's cause
 * @param measures the rows of the matrix
 * @param adopted adopted or verified, of all targeted: planned, adopted, verified and not considered; waived ones are outside
 * @param coverage share of the work of the targeted departments that is done where the measure is adopted, 0 to 1, over all measures; a
 *     department's work is its mean monthly volume over those of the last months (twelve, unless chosen otherwise) that it reported; absent where a targeted
 *     department reported none of them
 * @param overdue adoptions that are past due and not made, longest overdue first
 */
public record AdoptionProgress(
        List<Label> departments,
        List<MeasureRow> measures,
        Proportion adopted,
        OptionalDouble coverage,
        List<Overdue> overdue) {
    public AdoptionProgress {
        departments = List.copyOf(departments);
        measures = List.copyOf(measures);
        overdue = List.copyOf(overdue);
    }

    static AdoptionProgress of(SpreadTally risks, Prevention prevention, Volumes volumes, ReviewFrame frame) {
        return new AdoptionMatrix(risks, prevention, volumes, frame).progress();
    }

    /**
     * One measure.
     *
     * @param cells its state per department; a department that is not targeted is not in the map
     * @param coverage as above, of this measure alone
     * @param standardizedAt when it became the rule; empty while it has not
     */
    public record MeasureRow(
            MeasureId id,
            String title,
            ControlType controlType,
            List<Label> causes,
            Optional<String> owner,
            Map<DepartmentCode, State> cells,
            Proportion adopted,
            OptionalDouble coverage,
            LocalDate decidedAt,
            Optional<LocalDate> standardizedAt) {
        public MeasureRow {
            causes = List.copyOf(causes);
            cells = Map.copyOf(cells);
        }
    }

    /** How far one department is with one measure. */
    public enum State {
        VERIFIED,
        ADOPTED,
        /** Planned, not adopted and not yet due, or without a due date. */
        PLANNED,
        OVERDUE,
        /**
         * Had an incident that the measure is against, from twelve months before its decision on, but nobody considered adopting it
         * (未検討).
         */
        NOT_CONSIDERED,
        WAIVED
    }

    /** An adoption past its due date. */
    public record Overdue(
            MeasureId measure,
            String title,
            Label department,
            Optional<String> owner,
            LocalDate dueAt,
            long daysLate) {}
}
