package org.nidoto.core.review;

import java.util.OptionalDouble;
import org.nidoto.core.incident.Label;
import org.nidoto.core.metric.ClientConcern;
import org.nidoto.core.metric.IncidentVolume;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.core.statistics.Proportion;

/** One sentence of the summary before it is worded: what it states, with the numbers that support it. */
public sealed interface Finding {
    /** Whether incidents are beyond ordinary variation. */
    record Incidents(int now, int previous, IncidentVolume.Signal signal) implements Finding {}

    /** The causes that hold 80 % of the incidents. */
    record VitalFew(int causes, Label first, double share, int total) implements Finding {}

    /** One case makes up most of the loss. */
    record OneLargeLoss(String title, double share) implements Finding {}

    /** How long resolution took, against the period before. */
    record Resolution(Estimate medianMinutes, Estimate ratio, boolean faster, boolean slower) implements Finding {}

    /** Episodes that recurred within 90 days. */
    record Recurrences(Proportion within90Days, Label mostRecurring) implements Finding {}

    /** Measures not spread everywhere. */
    record Spread(Proportion adopted, OptionalDouble coverage, int overdue, int notConsidered) implements Finding {}

    /** A client in danger. */
    record ClientAtRisk(ClientConcern concern, int others) implements Finding {}

    /** A department that breaks a rule of good order. */
    record OrderBroken(Label department, Proportion reportedBeforeApology) implements Finding {}

    /** The figures rest on incomplete data. */
    record Incomplete(Proportion completeness) implements Finding {}
}
