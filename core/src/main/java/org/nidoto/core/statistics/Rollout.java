package org.nidoto.core.statistics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far one measure has been spread (水平展開) to the departments it is meant for.
 *
 * @param targets the departments, in the order given, with those decided on after as-of left out
 * @param asOf the day up to which anything is known
 */
public record Rollout(List<Target> targets, LocalDate asOf) {
    /** How far one department is at as-of. */
    public enum State {
        ADOPTED,
        ADOPTED_LATE,
        OVERDUE,
        PENDING
    }

    /**
     * One department that should adopt the measure.
     *
     * @param exposure its volume of work, 0 or more; 0 where unknown
     * @param decided when it was decided that it should
     * @param due the last day in time; empty where none was set
     * @param adopted when it did; empty where it has not
     */
    public record Target(double exposure, LocalDate decided, Optional<LocalDate> due, Optional<LocalDate> adopted) {
        public Target {
            if (!(exposure >= 0)) {
                throw new IllegalArgumentException("exposure must be 0 or more, not " + exposure);
            }
        }

        private Target asOf(LocalDate day) {
            return new Target(exposure, decided, due, adopted.filter(at -> !at.isAfter(day)));
        }

        private State state(LocalDate asOf) {
            if (adopted.isPresent()) {
                return due.map(day -> adopted.get().isAfter(day)).orElse(false) ? State.ADOPTED_LATE : State.ADOPTED;
            }
            return due.map(day -> day.isBefore(asOf)).orElse(false) ? State.OVERDUE : State.PENDING;
        }

        private FollowUp followUp(LocalDate asOf) {
            double days = Math.max(0, ChronoUnit.DAYS.between(decided, adopted.orElse(asOf)));
            return adopted.isPresent() ? FollowUp.reached(days) : FollowUp.open(days);
        }
    }

    /** What is known at as-of: an adoption after it has not happened yet, a decision after it has not been taken. */
    public static Rollout of(Collection<Target> targets, LocalDate asOf) {
        return new Rollout(
                targets.stream()
                        .filter(target -> !target.decided().isAfter(asOf))
                        .map(target -> target.asOf(asOf))
                        .toList(),
                asOf);
    }

    /** The state of each target; one that is due on as-of itself is pending. */
    public List<State> states() {
        return targets.stream().map(target -> target.state(asOf)).toList();
    }

    /** Departments that have adopted, among all. */
    public Proportion adopted() {
        return new Proportion(
                (int) targets.stream()
                        .filter(target -> target.adopted().isPresent())
                        .count(),
                targets.size());
    }

    /** Departments past their due date without having adopted. */
    public int overdue() {
        return count(State.OVERDUE);
    }

    /** Departments in time, among those with a due date that have adopted or are overdue. */
    public Proportion onTime() {
        var decided = targets.stream()
                .filter(target -> target.due().isPresent())
                .map(target -> target.state(asOf))
                .filter(state -> state != State.PENDING)
                .toList();
        return new Proportion(
                (int) decided.stream().filter(state -> state == State.ADOPTED).count(), decided.size());
    }

    /** The share of all work that is done where the measure is adopted, 0 to 1; empty where no exposure is known. */
    public OptionalDouble coverage() {
        double all = targets.stream().mapToDouble(Target::exposure).sum();
        double covered = targets.stream()
                .filter(target -> target.adopted().isPresent())
                .mapToDouble(Target::exposure)
                .sum();
        return all > 0 ? OptionalDouble.of(covered / all) : OptionalDouble.empty();
    }

    /** Days from decision to adoption; those who have not adopted are censored at as-of. */
    public KaplanMeier daysToAdopt() {
        return KaplanMeier.of(
                targets.stream().map(target -> target.followUp(asOf)).toList());
    }

    private int count(State wanted) {
        return (int) states().stream().filter(state -> state == wanted).count();
    }
}
