package org.nidoto.core.metric;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.nidoto.core.incident.IncidentId;
import org.nidoto.core.incident.Label;
import org.nidoto.core.metric.Recurrences.View;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.core.statistics.Proportion;

/**
 * How often incidents came back. Incidents of one key that overlap or touch in time are one episode; a next episode of the key is a
 * recurrence.
 *
 * <p>It is drawn from the incidents of all times. Causes are compared at the level they are counted at; 「その他」 names no cause, so it is
 * no key. An incident that was closed without a date ends with its latest dated step. In the windows, an incident that names an earlier
 * one counts as the recurrence of that one's episode, whatever its own key.
 *
 * @param byClientAndCause the client's view: the key is client and occurrence cause; windows of 90, 180 and 365 days
 * @param byDepartmentAndCause the process's view: the key is department and occurrence cause; the same windows
 * @param recurred of the incidents detected in the period, the recurrences
 * @param withoutCause incidents of all times that name no occurrence cause, hence have no key
 * @param gaps the days from the end of an episode to the next of its key, by client and cause, then by department and cause; rough guides
 *     (目安), since gaps of one key are not independent
 * @param timeline per cause in the months charted (24, unless chosen otherwise) before the as-of day, the causes with most recurrences first
 */
public record RecurrenceRate(
        List<Window> byClientAndCause,
        List<Window> byDepartmentAndCause,
        CameBack recurred,
        int withoutCause,
        List<CauseLine> timeline,
        List<GapCurve> gaps) {
    /** Without the curves of the gaps. */
    public RecurrenceRate(
            List<Window> byClientAndCause,
            List<Window> byDepartmentAndCause,
            CameBack recurred,
            int withoutCause,
            List<CauseLine> timeline) {
        this(byClientAndCause, byDepartmentAndCause, recurred, withoutCause, timeline, List.of());
    }

    public RecurrenceRate {
        byClientAndCause = List.copyOf(byClientAndCause);
        byDepartmentAndCause = List.copyOf(byDepartmentAndCause);
        timeline = List.copyOf(timeline);
        gaps = List.copyOf(gaps);
    }

    static RecurrenceRate of(RecurrenceTally tally, Recurrences recurrences, Prevention prevention, ReviewFrame frame) {
        return new RecurrenceRate(
                recurrences.windows(View.CLIENT),
                recurrences.windows(View.DEPARTMENT),
                new CameBackCount(tally, recurrences, frame).cameBack(),
                recurrences.withoutCause(),
                new CauseTimeline(tally, recurrences.began(View.DEPARTMENT), prevention, frame).lines(),
                List.of(recurrences.gapCurve(View.CLIENT), recurrences.gapCurve(View.DEPARTMENT)));
    }

    /**
     * Recurrence within a window.
     *
     * @param days the window's length
     * @param recurred episodes that recurred within it, of those that ended at least that long before the as-of instant
     */
    public record Window(int days, Proportion recurred) {}

    /**
     * A Kaplan–Meier curve of the days without recurrence (目安); episodes that have not recurred are censored at the as-of day.
     *
     * @param episodes that have ended
     * @param recurrences those of them that a next one followed
     * @param medianDays until half have recurred; value absent where not reached (未到達)
     * @param steps the curve, by day
     * @param recurredWithin the share that has recurred within each of the windows, read off the curve
     */
    public record GapCurve(
            int episodes, int recurrences, Estimate medianDays, List<GapStep> steps, List<GapShare> recurredWithin) {
        public GapCurve {
            steps = List.copyOf(steps);
            recurredWithin = List.copyOf(recurredWithin);
        }
    }

    /**
     * One step of the curve.
     *
     * @param day after the end of an episode
     * @param notRecurred the share that has not recurred by then, 0 to 1
     */
    public record GapStep(int day, double notRecurred) {}

    /** The share that has recurred within so many days; absent without episodes that ended. */
    public record GapShare(int days, Estimate recurred) {}

    /**
     * The incidents detected in the period that are recurrences by client and cause, or that name an earlier incident.
     *
     * @param total how many there are
     * @param latest those that happened last, up to a cap, in the order in which they happened
     * @param mostOften the cause of most of them; absent where there are none, or two causes have equally many
     */
    public record CameBack(int total, List<Recurred> latest, Optional<Label> mostOften) {
        /** How many a review lists. */
        public static final int CAP = 200;

        /** Nothing came back. */
        public static final CameBack NONE = new CameBack(0, List.of(), Optional.empty());

        public CameBack {
            latest = List.copyOf(latest);
        }
    }

    /** An incident that was a recurrence. */
    public record Recurred(IncidentId incident, String title, Label client, Label cause, LocalDate on) {}

    /**
     * One cause through time.
     *
     * @param occurred the days on which its incidents happened, in order
     * @param measures the measures against the cause that were adopted somewhere, by first adoption
     * @param afterMeasure incidents that the last measure is against after its first adoption; 0 where there is none
     */
    public record CauseLine(Label cause, List<OnDay> occurred, List<MeasureMark> measures, int afterMeasure) {
        public CauseLine {
            occurred = List.copyOf(occurred);
            measures = List.copyOf(measures);
        }

        /** How many happened in the months charted. */
        public int incidents() {
            return occurred.stream().mapToInt(OnDay::incidents).sum();
        }

        /** How many of them began a recurrence in the department's view. */
        public int recurrences() {
            return occurred.stream().mapToInt(OnDay::recurrences).sum();
        }
    }

    /**
     * The incidents of one cause that happened on one day.
     *
     * @param incidents how many, at least 1
     * @param recurrences how many of them began a recurrence in the department's view
     */
    public record OnDay(LocalDate day, int incidents, int recurrences) {
        /** With those of another count of the day. */
        OnDay plus(OnDay other) {
            return new OnDay(day, incidents + other.incidents, recurrences + other.recurrences);
        }
    }

    /** The first day on which a measure was adopted anywhere. */
    public record MeasureMark(String title, LocalDate firstAdopted) {}
}
