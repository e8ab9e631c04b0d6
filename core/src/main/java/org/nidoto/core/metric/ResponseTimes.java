package org.nidoto.core.metric;

import java.time.Duration;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.statistics.Deadline.State;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.core.statistics.Proportion;
import org.nidoto.core.statistics.SpeedComparison;

/**
 * How fast the period's incidents passed the steps of a good response. Incidents that have not reached a step by the as-of instant are
 * censored there; a step that was skipped is absent.
 *
 * @param fromDetection from detection to each milestone after it
 * @param betweenStages from the last milestone reached before to each milestone, the first being occurrence to detection
 * @param targets attainment per milestone that has a target
 * @param months time from detection to resolution per month of detection, oldest first
 * @param resolvedComparedWithBefore Peto's ratio of resolution rates to the period before, above 1 being faster; absent where either has
 *     none resolved
 * @param datesAlone milestones given by date alone, of all given: they are left out of figures in minutes
 */
public record ResponseTimes(
        List<StageTime> fromDetection,
        List<StageTime> betweenStages,
        List<Attainment> targets,
        List<MonthlyTime> months,
        Estimate resolvedComparedWithBefore,
        Proportion datesAlone) {
    public ResponseTimes {
        fromDetection = List.copyOf(fromDetection);
        betweenStages = List.copyOf(betweenStages);
        targets = List.copyOf(targets);
        months = List.copyOf(months);
    }

    static ResponseTimes of(ResponseTally tally, ReviewFrame frame) {
        return new ResponseTimes(
                stages(tally.fromDetection, Milestone.REPORTED, frame),
                stages(tally.betweenStages, Milestone.DETECTED, frame),
                attainments(tally, frame),
                months(tally.toResolution, frame),
                comparedWithBefore(tally),
                tally.datesAlone());
    }

    /** Every milestone from the given one on, those that nobody is under way to with nobody in them. */
    private static List<StageTime> stages(
            Map<Milestone, ResponseTally.Clocks> clocks, Milestone first, ReviewFrame frame) {
        return Arrays.stream(Milestone.values())
                .filter(milestone -> milestone.compareTo(first) >= 0)
                .map(milestone -> {
                    var both = clocks.getOrDefault(milestone, new ResponseTally.Clocks());
                    return new StageTime(
                            milestone,
                            both.business().distribution(frame),
                            both.elapsed().distribution(frame));
                })
                .toList();
    }

    private static List<Attainment> attainments(ResponseTally tally, ReviewFrame frame) {
        return frame.rules().targets().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(target -> attainment(target.getKey(), target.getValue(), tally.targets))
                .toList();
    }

    private static Attainment attainment(Milestone milestone, Duration target, Counts<ResponseTally.Targeted> states) {
        int met = states.of(new ResponseTally.Targeted(milestone, State.MET));
        int late = states.of(new ResponseTally.Targeted(milestone, State.LATE));
        int overdue = states.of(new ResponseTally.Targeted(milestone, State.OVERDUE));
        int pending = states.of(new ResponseTally.Targeted(milestone, State.PENDING));
        return new Attainment(milestone, target, new Proportion(met, met + late + overdue), late, overdue, pending);
    }

    private static List<MonthlyTime> months(Map<YearMonth, CensoredMinutes> toResolution, ReviewFrame frame) {
        return toResolution.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(month -> new MonthlyTime(month.getKey(), month.getValue().distribution(frame)))
                .toList();
    }

    private static Estimate comparedWithBefore(ResponseTally tally) {
        var comparison = SpeedComparison.between(Map.of(
                "1 now",
                tally.resolution().followUps(),
                "2 before",
                tally.previousResolution().followUps()));
        return comparison instanceof SpeedComparison.Compared compared
                        && compared.logRank().observedFirst() > 0
                        && compared.logRank().observedSecond() > 0
                ? Estimate.of(
                        OptionalDouble.of(compared.logRank().ratio()),
                        Optional.of(compared.logRank().interval()))
                : Estimate.ABSENT;
    }

    /** The time from detection to one milestone. */
    public Optional<StageTime> fromDetectionTo(Milestone milestone) {
        return fromDetection.stream().filter(stage -> stage.to() == milestone).findFirst();
    }

    /**
     * The time to one milestone.
     *
     * @param to the milestone at its end
     * @param business in minutes of business time
     * @param elapsed in minutes of the clock on the wall
     */
    public record StageTime(Milestone to, Distribution business, Distribution elapsed) {}

    /**
     * A Kaplan–Meier summary in minutes.
     *
     * @param median half have reached the milestone by then; value absent where not reached (未到達)
     * @param eightieth four in five have reached it by then
     * @param ninetieth nine in ten have reached it by then; absent also with fewer than 20 incidents, unless chosen otherwise
     * @param reached how many reached it
     * @param open how many are still on the way at the as-of instant
     * @param spreadsheet for reconciliation with a spreadsheet
     */
    public record Distribution(
            Estimate median, Estimate eightieth, Estimate ninetieth, int reached, int open, Spreadsheet spreadsheet) {
        /** Without a 90th percentile and anything to reconcile. */
        public Distribution(Estimate median, Estimate eightieth, int reached, int open) {
            this(median, eightieth, Estimate.ABSENT, reached, open, Spreadsheet.NOTHING);
        }

        /** How many incidents it speaks of. */
        public int n() {
            return reached + open;
        }
    }

    /**
     * What a spreadsheet makes of those who reached it, the others left out (Hyndman and Fan's type 7); empty where nobody did.
     *
     * @param median its 50th percentile
     * @param eightieth its 80th percentile
     */
    public record Spreadsheet(OptionalDouble median, OptionalDouble eightieth) {
        static final Spreadsheet NOTHING = new Spreadsheet(OptionalDouble.empty(), OptionalDouble.empty());
    }

    /**
     * Attainment of one target (目標時間内達成率).
     *
     * @param target business time allowed from detection
     * @param met reached in time, of those reached or overdue
     * @param late reached too late
     * @param overdue not reached and past due
     * @param pending not reached and not yet due; outside the share
     */
    public record Attainment(
            Milestone milestone, Duration target, Proportion met, int late, int overdue, int pending) {}

    /** One month's time from detection to resolution, in minutes of business time. */
    public record MonthlyTime(YearMonth month, Distribution toResolution) {}
}
