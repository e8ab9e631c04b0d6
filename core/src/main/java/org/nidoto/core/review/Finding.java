package org.nidoto.core.review;

import java.util.Optional;
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

    /**
     * So few incidents that shares, times and comparisons say little.
     *
     * @param incidents of the period
     * @param enough from how many on periods are compared
     */
    record TooFew(int incidents, int enough) implements Finding {}

    /**
     * The causes that hold 80 % of the incidents, unless chosen otherwise; said from 30 incidents on.
     *
     * @param causes how many they are
     * @param first the most frequent one; empty where the counts cannot tell which that is
     * @param share the part of the incidents that they hold, 0 to 1
     * @param total incidents of the period
     */
    record VitalFew(int causes, Optional<Label> first, double share, int total) implements Finding {}

    /** One of several cases makes up more than half of the loss. */
    record OneLargeLoss(String title, double share) implements Finding {}

    /**
     * How long resolution took, against the period before.
     *
     * @param medianMinutes of business time
     * @param ratio of resolution rates, above 1 being faster
     * @param faster whether the whole interval of the ratio lies above 1
     * @param slower whether the whole interval of the ratio lies below 1
     */
    record Resolution(Estimate medianMinutes, Estimate ratio, boolean faster, boolean slower) implements Finding {}

    /**
     * Episodes that recurred within the headline window (90 days, unless chosen otherwise), in the client's view.
     *
     * @param days the window
     * @param mostRecurring the cause of most of the period's recurrences; empty where there are none, or two causes have as many
     */
    record Recurrences(int days, Proportion within, Optional<Label> mostRecurring) implements Finding {}

    /** Measures not spread everywhere. */
    record Spread(Proportion adopted, OptionalDouble coverage, int overdue, int notConsidered) implements Finding {}

    /**
     * A client in danger, or to be watched.
     *
     * @param others how many more clients are on the same level
     */
    record ClientAtRisk(ClientConcern concern, int others) implements Finding {}

    /** A department that breaks a rule of good order. */
    record OrderBroken(Label department, Proportion reportedBeforeApology) implements Finding {}

    /**
     * What became of the measures that were adopted anywhere: some got the verdict worse, or some effective, or none can be judged yet.
     *
     * @param adopted measures, or bundles of them, adopted anywhere
     * @param effective those with that verdict
     * @param worse those with that verdict
     * @param undecided those too early to judge or with too few incidents
     * @param first the title of the one with the worst verdict, or of the most effective one where none is worse; empty without either
     * @param ratio its rate after over its rate before
     */
    record Effects(int adopted, int effective, int worse, int undecided, Optional<String> first, Estimate ratio)
            implements Finding {}

    /**
     * The figures rest on incomplete data.
     *
     * @param enough the share of filled cells, 0 to 1, from which they would not
     */
    record Incomplete(Proportion completeness, double enough) implements Finding {}
}
