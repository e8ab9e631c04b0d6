package org.nidoto.core.metric;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.metric.EraTally.Era;
import org.nidoto.core.metric.PeriodComparisons.Against;
import org.nidoto.core.metric.PeriodComparisons.Compared;
import org.nidoto.core.metric.PeriodComparisons.Quantity;
import org.nidoto.core.metric.PeriodComparisons.Question;
import org.nidoto.core.metric.PeriodComparisons.Reading;
import org.nidoto.core.metric.PeriodComparisons.Scale;
import org.nidoto.core.metric.PeriodComparisons.Value;
import org.nidoto.core.statistics.BeforeAfter;
import org.nidoto.core.statistics.Confidence;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.core.statistics.LogRank;
import org.nidoto.core.statistics.Proportion;
import org.nidoto.core.statistics.ProportionDifference;
import org.nidoto.core.statistics.RateRatio;
import org.nidoto.core.statistics.SpeedComparison;
import org.nidoto.core.statistics.TestFamily;

/** Compares three periods figure by figure, then corrects the tests of each question together. */
final class PeriodComparing {
    private final ReviewFrame frame;
    private final Optional<LocalDate> logBegins;
    private final List<Compared> figures = new ArrayList<>();

    PeriodComparing(ReviewFrame frame, Optional<LocalDate> logBegins) {
        this.frame = frame;
        this.logBegins = logBegins;
    }

    ReviewFrame frame() {
        return frame;
    }

    /** A test of one figure against one earlier period; without a reading where it was made. */
    private record Tested(Value then, Estimate change, OptionalDouble p, Optional<Reading> obstacle) {
        static Tested not(Value then, Estimate change, Reading because) {
            return new Tested(then, change, OptionalDouble.empty(), Optional.of(because));
        }

        Against uncorrected() {
            return new Against(
                    then,
                    change,
                    p,
                    OptionalDouble.empty(),
                    OptionalDouble.empty(),
                    obstacle.orElse(Reading.NO_SIGNAL));
        }
    }

    /** Incidents per volume of work, or per day where a volume is not known. */
    void incidents(Map<Era, Integer> counts, Volumes volumes) {
        int now = counts.getOrDefault(Era.NOW, 0);
        add(Quantity.INCIDENTS, Optional.empty(), count(now), era -> rate(era, now, counts, volumes));
    }

    /** The same for the incidents of one cause. */
    void cause(Map<Era, Integer> counts, Volumes volumes) {
        int now = counts.getOrDefault(Era.NOW, 0);
        add(Quantity.CAUSE, Optional.empty(), count(now), era -> rate(era, now, counts, volumes));
    }

    private static Value count(int incidents) {
        return new Value(OptionalDouble.of(incidents), incidents);
    }

    private Tested rate(Era era, int now, Map<Era, Integer> counts, Volumes volumes) {
        int then = counts.getOrDefault(era, 0);
        var value = count(then);
        var elapsed = frame.elapsed();
        if (elapsed.isEmpty()) {
            return Tested.not(value, Estimate.ABSENT, Reading.NOTHING_NOW);
        }
        if (isBeforeTheLog(era)) {
            return Tested.not(value, Estimate.ABSENT, Reading.BEFORE_THE_LOG);
        }
        var days = era.days(frame);
        var workNow = volumes.of(elapsed.get());
        var workThen = volumes.of(days);
        boolean byVolume = workNow.isPresent() && workThen.isPresent();
        var evidence = new RateRatio(new BeforeAfter(
                        now,
                        byVolume ? workNow.getAsDouble() : elapsed.get().days(),
                        then,
                        byVolume ? workThen.getAsDouble() : days.days()))
                .midP(Confidence.NINETY_FIVE)
                .filter(one -> now + then > 0);
        if (evidence.isEmpty()) {
            return Tested.not(value, Estimate.ABSENT, Reading.NOT_COMPARABLE);
        }
        var change =
                Estimate.of(evidence.get().ratio(), Optional.of(evidence.get().interval()));
        return now + then < enough()
                ? Tested.not(value, change, Reading.TOO_FEW)
                : new Tested(value, change, OptionalDouble.of(evidence.get().p()), Optional.empty());
    }

    private int enough() {
        return frame.rules().choices().minimums().compare();
    }

    private boolean isBeforeTheLog(Era era) {
        return logBegins.map(begin -> begin.isAfter(era.days(frame).to())).orElse(true);
    }

    void share(Quantity quantity, Function<Era, Proportion> shares) {
        share(quantity, Optional.empty(), Optional.empty(), shares);
    }

    void share(
            Quantity quantity,
            Optional<Milestone> milestone,
            Optional<Integer> days,
            Function<Era, Proportion> shares) {
        var now = shares.apply(Era.NOW);
        figures.add(new Compared(
                quantity,
                milestone,
                days,
                value(now),
                difference(Era.BEFORE, now, shares).uncorrected(),
                difference(Era.LAST_YEAR, now, shares).uncorrected()));
    }

    private static Value value(Proportion share) {
        return new Value(share.share(), share.n());
    }

    private Tested difference(Era era, Proportion now, Function<Era, Proportion> shares) {
        var then = shares.apply(era);
        var difference = new ProportionDifference(now, then);
        var change = Estimate.of(difference.difference(), difference.interval());
        return tested(era, value(now), value(then), change, difference.p());
    }

    private Tested tested(Era era, Value now, Value then, Estimate change, OptionalDouble p) {
        if (now.n() == 0) {
            return Tested.not(then, change, Reading.NOTHING_NOW);
        }
        if (then.n() == 0) {
            return Tested.not(then, change, isBeforeTheLog(era) ? Reading.BEFORE_THE_LOG : Reading.NOTHING_THEN);
        }
        if (Math.min(now.n(), then.n()) < enough()) {
            return Tested.not(then, change, Reading.TOO_FEW);
        }
        return p.isEmpty()
                ? Tested.not(then, change, Reading.NOT_COMPARABLE)
                : new Tested(then, change, p, Optional.empty());
    }

    void speed(Quantity quantity, Optional<Milestone> milestone, Function<Era, CensoredMinutes> times) {
        var now = times.apply(Era.NOW);
        add(quantity, milestone, value(now), era -> faster(era, now, times.apply(era)));
    }

    private static Value value(CensoredMinutes times) {
        return new Value(times.median(), times.n());
    }

    private Tested faster(Era era, CensoredMinutes now, CensoredMinutes then) {
        var comparison = SpeedComparison.between(Map.of("1", now.followUps(), "2", then.followUps()));
        var logRank = comparison instanceof SpeedComparison.Compared compared
                ? Optional.of(compared.logRank()).filter(test -> test.observedFirst() > 0 && test.observedSecond() > 0)
                : Optional.<LogRank>empty();
        return tested(
                era,
                value(now),
                value(then),
                logRank.map(test -> Estimate.of(OptionalDouble.of(test.ratio()), Optional.of(test.interval())))
                        .orElse(Estimate.ABSENT),
                logRank.stream().mapToDouble(LogRank::p).findFirst());
    }

    private void add(Quantity quantity, Optional<Milestone> milestone, Value now, Function<Era, Tested> against) {
        figures.add(new Compared(
                quantity,
                milestone,
                Optional.empty(),
                now,
                against.apply(Era.BEFORE).uncorrected(),
                against.apply(Era.LAST_YEAR).uncorrected()));
    }

    /** All that was compared, the tests of each question corrected together. */
    PeriodComparisons corrected() {
        var byQuestion = new EnumMap<Question, List<Compared>>(Question.class);
        for (var figure : figures) {
            byQuestion
                    .computeIfAbsent(figure.quantity().question(), question -> new ArrayList<>())
                    .add(figure);
        }
        return new PeriodComparisons(byQuestion.values().stream()
                .flatMap(family -> corrected(family).stream())
                .toList());
    }

    private List<Compared> corrected(List<Compared> family) {
        var tests = new ArrayList<OptionalDouble>();
        family.forEach(figure -> tests.add(figure.before().p()));
        family.forEach(figure -> tests.add(figure.lastYear().p()));
        var tested = new TestFamily(tests);
        var adjusted = tested.benjaminiHochberg();
        var holm = tested.holm();
        var corrected = new ArrayList<Compared>();
        for (int i = 0; i < family.size(); i++) {
            var figure = family.get(i);
            int lastYear = i + family.size();
            corrected.add(new Compared(
                    figure.quantity(),
                    figure.milestone(),
                    figure.days(),
                    figure.now(),
                    read(figure, figure.before(), adjusted.get(i), holm.get(i)),
                    read(figure, figure.lastYear(), adjusted.get(lastYear), holm.get(lastYear))));
        }
        return corrected;
    }

    private Against read(Compared figure, Against against, OptionalDouble adjusted, OptionalDouble holm) {
        double same = figure.quantity().scale() == Scale.DIFFERENCE ? 0 : 1;
        double limit = frame.rules().choices().effects().falseSignals();
        var reading = against.reading();
        if (adjusted.isPresent() && adjusted.getAsDouble() <= limit) {
            boolean higher = against.change().value().orElse(Double.POSITIVE_INFINITY) > same;
            reading = higher ? Reading.HIGHER : Reading.LOWER;
        }
        return new Against(against.then(), against.change(), against.p(), adjusted, holm, reading);
    }
}
