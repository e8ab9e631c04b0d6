package org.nidoto.core.statistics;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Events of two groups against what equal speed would let expect (log-rank test), and Peto's one-step ratio of their speeds.
 *
 * @param observedFirst events of the first group
 * @param expectedFirst events it would have had at the speed of both together
 * @param observedSecond events of the second group
 * @param expectedSecond events it would have had at the speed of both together
 * @param variance the hypergeometric variance of observed − expected; 0 leaves test and ratio without meaning
 * @see <a href="https://doi.org/10.2307/2344317">Peto and Peto (1972), JRSS A 135:185</a>
 * @see <a href="https://doi.org/10.1016/S0033-0620(85)80003-7">Yusuf et al. (1985), Prog Cardiovasc Dis 27:335</a>
 */
public record LogRank(
        long observedFirst, double expectedFirst, long observedSecond, double expectedSecond, double variance) {
    private static final ChiSquaredDistribution ONE_DEGREE = ChiSquaredDistribution.of(1);

    private record Both(FollowUp first, FollowUp second) {
        static final FollowUp NOBODY = new FollowUp(0, 0, 0);
        static final Both NONE = new Both(NOBODY, NOBODY);

        Both withFirst(FollowUp more) {
            return new Both(first.plus(more), second);
        }

        Both withSecond(FollowUp more) {
            return new Both(first, second.plus(more));
        }
    }

    static LogRank of(Collection<FollowUp> first, Collection<FollowUp> second) {
        var byTime = new TreeMap<Double, Both>();
        first.forEach(one -> byTime.merge(
                one.time() + 0.0, Both.NONE.withFirst(one), (before, now) -> before.withFirst(now.first())));
        second.forEach(one -> byTime.merge(
                one.time() + 0.0, Both.NONE.withSecond(one), (before, now) -> before.withSecond(now.second())));
        return of(byTime, total(first), total(second));
    }

    private static LogRank of(Map<Double, Both> byTime, long first, long second) {
        double leftFirst = first;
        double leftSecond = second;
        long observedFirst = 0;
        long observedSecond = 0;
        double expectedFirst = 0;
        double variance = 0;
        for (var at : byTime.values()) {
            double left = leftFirst + leftSecond;
            double events = (double) at.first().events() + at.second().events();
            observedFirst += at.first().events();
            observedSecond += at.second().events();
            expectedFirst += events * leftFirst / left;
            if (left > 1) {
                variance += events * (leftFirst / left) * (leftSecond / left) * (left - events) / (left - 1);
            }
            leftFirst -= at.first().events() + at.first().censored();
            leftSecond -= at.second().events() + at.second().censored();
        }
        double expectedSecond = observedFirst + observedSecond - expectedFirst;
        return new LogRank(observedFirst, expectedFirst, observedSecond, expectedSecond, variance);
    }

    private static long total(Collection<FollowUp> group) {
        return group.stream().mapToLong(one -> one.events() + one.censored()).sum();
    }

    /** The test's statistic, one degree of freedom. */
    public double chiSquared() {
        double excess = observedFirst - expectedFirst;
        return excess * excess / variance;
    }

    /** How often groups of equal speed would differ at least so much, 0 to 1. */
    public double p() {
        return ONE_DEGREE.survivalProbability(chiSquared());
    }

    /** Peto's one-step ratio of the first group's speed to the second's: above 1, the first is faster. */
    public double ratio() {
        return Math.exp((observedFirst - expectedFirst) / variance);
    }

    /** The ratio's interval at 95 %. */
    public Interval interval() {
        return interval(Confidence.NINETY_FIVE);
    }

    /** The ratio's interval at another confidence. */
    public Interval interval(Confidence confidence) {
        double log = (observedFirst - expectedFirst) / variance;
        double reach = confidence.z() / Math.sqrt(variance);
        return new Interval(Math.exp(log - reach), Math.exp(log + reach));
    }
}
