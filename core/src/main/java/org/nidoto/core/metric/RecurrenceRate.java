package org.nidoto.core.metric;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
 * @param recurred incidents detected in the period that are recurrences by client and cause, or that name an earlier incident
 * @param withoutCause incidents of all times that name no occurrence cause, hence have no key
 * @param gaps the days from the end of an episode to the next of its key, by client and cause, then by department and cause; rough guides
 *     (目安), since gaps of one key are not independent
 * @param timeline per cause in the months charted (24, unless chosen otherwise) before the as-of day, the causes with most recurrences first
 */
public record RecurrenceRate(
        List<Window> byClientAndCause,
        List<Window> byDepartmentAndCause,
        List<Recurred> recurred,
        int withoutCause,
        List<CauseLine> timeline,
        List<GapCurve> gaps) {
    /** Without the curves of the gaps. */
    public RecurrenceRate(
            List<Window> byClientAndCause,
            List<Window> byDepartmentAndCause,
            List<Recurred> recurred,
            int withoutCause,
            List<CauseLine> timeline) {
        this(byClientAndCause, byDepartmentAndCause, recurred, withoutCause, timeline, List.of());
    }

    public RecurrenceRate {
        byClientAndCause = List.copyOf(byClientAndCause);
        byDepartmentAndCause = List.copyOf(byDepartmentAndCause);
        recurred = List.copyOf(recurred);
        timeline = List.copyOf(timeline);
        gaps = List.copyOf(gaps);
    }

    static RecurrenceRate of(RecurrenceTally tally, Recurrences recurrences, Prevention prevention, ReviewFrame frame) {
        return new RecurrenceRate(
                recurrences.windows(View.CLIENT),
                recurrences.windows(View.DEPARTMENT),
                recurred(tally, recurrences, frame),
                recurrences.withoutCause(),
                new CauseTimeline(tally, recurrences.began(View.DEPARTMENT), prevention, frame).lines(),
                List.of(recurrences.gapCurve(View.CLIENT), recurrences.gapCurve(View.DEPARTMENT)));
    }

    private static List<Recurred> recurred(RecurrenceTally tally, Recurrences recurrences, ReviewFrame frame) {
        var recurred = new ArrayList<Recurred>();
        tally.titlesOfPeriod().forEach((id, title) -> {
            var incident = tally.incidents().get(id);
            if (incident != null && recurrences.cameBack(id, incident)) {
                var cause = incident.named().map(frame::atLevel).orElse(ReviewFrame.other());
                recurred.add(new Recurred(
                        id,
                        title,
                        frame.codes().label(incident.client()),
                        frame.codes().label(cause),
                        incident.start()));
            }
        });
        recurred.sort(Comparator.comparing(Recurred::on).thenComparing(Recurred::incident));
        return recurred;
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

    /** An incident that was a recurrence. */
    public record Recurred(IncidentId incident, String title, Label client, Label cause, LocalDate on) {}

    /**
     * One cause through time.
     *
     * @param occurred the days on which its incidents happened, in order
     * @param recurrences those of them that began a recurrence in the department's view
     * @param measures the measures against the cause that were adopted somewhere, by first adoption
     * @param afterMeasure incidents that the last measure is against after its first adoption; 0 where there is none
     */
    public record CauseLine(
            Label cause,
            List<LocalDate> occurred,
            List<LocalDate> recurrences,
            List<MeasureMark> measures,
            int afterMeasure) {
        public CauseLine {
            occurred = List.copyOf(occurred);
            recurrences = List.copyOf(recurrences);
            measures = List.copyOf(measures);
        }
    }

    /** The first day on which a measure was adopted anywhere. */
    public record MeasureMark(String title, LocalDate firstAdopted) {}
}
