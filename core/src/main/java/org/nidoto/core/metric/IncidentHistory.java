package org.nidoto.core.metric;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.nidoto.core.calendar.ReviewPeriod;
import org.nidoto.core.incident.ClientCode;
import org.nidoto.core.statistics.Confidence;
import org.nidoto.core.statistics.CrowAmsaa;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.core.statistics.History;
import org.nidoto.core.statistics.History.Truncation;
import org.nidoto.core.statistics.MeanCumulativeFunction;
import org.nidoto.core.statistics.TrendTest;

/**
 * Whether incidents get rarer over time, for the expert's page: two years, unless chosen otherwise, up to the as-of day, or as far as the log reaches back, by the
 * days on which they occurred, or were detected where that is not known. A day means its noon.
 *
 * @param days the days looked at; empty where the log holds none
 * @param incidents how many happened on them
 * @param clients how many clients had one
 * @param perClient the mean cumulative number of incidents of such a client by the end (Nelson–Aalen); absent without incidents
 * @param laplace Laplace's U, below 0 where incidents get rarer; absent without incidents
 * @param laplaceP two-sided, exact for up to ten incidents
 * @param milHdbk189 the MIL-HDBK-189 statistic with {@code 2 · incidents} degrees of freedom
 * @param milHdbk189P two-sided
 * @param growth Crow–AMSAA's β, below 1 where incidents get rarer; absent with fewer than five
 * @param daysBetweenAtEnd by the same model, the days between incidents at the end; absent likewise
 */
public record IncidentHistory(
        Optional<ReviewPeriod> days,
        int incidents,
        int clients,
        Estimate perClient,
        OptionalDouble laplace,
        OptionalDouble laplaceP,
        OptionalDouble milHdbk189,
        OptionalDouble milHdbk189P,
        Estimate growth,
        OptionalDouble daysBetweenAtEnd) {
    private static final double NOON = 0.5;

    static IncidentHistory of(RecurrenceTally tally, Optional<LocalDate> logBegins, ReviewFrame frame) {
        var days = logBegins.flatMap(begin -> EffectSpan.days(
                EffectSpan.latest(
                        begin, frame.asOfDay().minusMonths(frame.months()).plusDays(1)),
                frame.asOfDay()));
        return days.map(period -> of(tally, period, frame))
                .orElseGet(() -> new IncidentHistory(
                        days,
                        0,
                        0,
                        Estimate.ABSENT,
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        Estimate.ABSENT,
                        OptionalDouble.empty()));
    }

    private static IncidentHistory of(RecurrenceTally tally, ReviewPeriod days, ReviewFrame frame) {
        var byClient = new TreeMap<ClientCode, List<Double>>();
        var all = new ArrayList<Double>();
        var noons = LongStream.range(0, days.days()).mapToObj(day -> day + NOON).toList();
        tally.forEach(incident -> {
            if (days.contains(incident.start())) {
                var noon = noons.get((int) ChronoUnit.DAYS.between(days.from(), incident.start()));
                all.add(noon);
                byClient.computeIfAbsent(incident.client(), client -> new ArrayList<>())
                        .add(noon);
            }
        });
        var company = new History(days.days(), all);
        var trend = TrendTest.of(List.of(company), Truncation.TIME);
        int enough = frame.rules().choices().minimums().growthEvents();
        var growth = CrowAmsaa.of(company, Truncation.TIME).filter(model -> model.events() >= enough);
        return new IncidentHistory(
                Optional.of(days),
                all.size(),
                byClient.size(),
                perClient(
                        byClient.values().stream()
                                .map(events -> new History(days.days(), events))
                                .toList(),
                        frame.rules().choices().models().robustUnits()),
                trend.laplace(),
                trend.exactP().isPresent() ? trend.exactP() : trend.laplaceP(),
                trend.milHdbk189(),
                trend.milHdbk189P(),
                growth.map(model -> Estimate.of(
                                OptionalDouble.of(model.beta()),
                                Optional.of(model.betaInterval(Confidence.NINETY_FIVE))))
                        .orElse(Estimate.ABSENT),
                growth.stream().mapToDouble(CrowAmsaa::timeBetweenEventsAtEnd).findFirst());
    }

    private static Estimate perClient(List<History> histories, int robustUnits) {
        var course = MeanCumulativeFunction.of(histories);
        if (course.points().isEmpty()) {
            return Estimate.ABSENT;
        }
        var last = course.points().get(course.points().size() - 1);
        return Estimate.of(
                OptionalDouble.of(last.mean()),
                Optional.of(course.interval(last, Confidence.NINETY_FIVE, robustUnits)));
    }
}
