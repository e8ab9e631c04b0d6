package org.nidoto.batch.intake.profile;

import java.util.List;
import java.util.Map;

/**
 * How the rows of an event log become incidents: all rows with one incident's key are one record.
 *
 * @param time when the row's event happened
 * @param event what happened
 * @param milestones which events fill one of our columns with their time, by the column's name
 * @param attributesFromLast whether the other cells come from the last row of an incident, else from its first
 */
public record EventRule(
        CellRule time, ColumnChoice event, Map<String, Milestone> milestones, boolean attributesFromLast) {
    public EventRule {
        milestones = Map.copyOf(milestones);
    }

    /**
     * The events that a milestone is.
     *
     * @param events their names; empty for every event
     * @param last whether the last of them counts, else the first
     */
    public record Milestone(List<String> events, boolean last) {
        public Milestone {
            events = List.copyOf(events);
        }
    }
}
