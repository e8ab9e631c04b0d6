package org.nidoto.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.nidoto.core.metric.Incidents.frame;
import static org.nidoto.core.metric.Incidents.incident;
import static org.nidoto.core.metric.Incidents.tally;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nidoto.core.metric.PeriodComparisons.Reading;
import org.nidoto.core.statistics.BeforeAfter;
import org.nidoto.core.statistics.Confidence;
import org.nidoto.core.statistics.RateRatio;

/** Causes, suppliers and losses, row by row against the period before and the same period a year earlier. */
class RowComparisonTests {
    private static final String NOW = "2026-07-10";
    private static final String BEFORE = "2026-04-10";
    private static final String LAST_YEAR = "2025-07-10";

    @Test
    void aCauseThatGrewSinceLastYearIsHigher() {
        var log = many("method", 30, NOW);
        log.addAll(many("method", 28, BEFORE));
        log.addAll(many("method", 5, LAST_YEAR));
        var row = tally(frame(), log).causeOrder(List.of()).causes().get(0);
        assertThat(row.againstLastYear().reading()).isEqualTo(Reading.HIGHER);
        assertThat(row.againstLastYear().then().n()).isEqualTo(5);
        assertThat(row.againstLastYear().change().value().orElseThrow())
                .as("92 days in both quarters")
                .isCloseTo(6, within(1e-12));
        assertThat(row.againstBefore().reading()).isEqualTo(Reading.NO_SIGNAL);
    }

    @Test
    void bothComparisonsOfAllCausesAreOneFamily() {
        var log = many("method", 30, NOW);
        log.addAll(many("method", 15, BEFORE));
        log.addAll(many("method", 30, LAST_YEAR));
        log.addAll(many("machine", 20, NOW));
        log.addAll(many("machine", 20, BEFORE));
        log.addAll(many("machine", 20, LAST_YEAR));
        var method = tally(frame(), log).causeOrder(List.of()).causes().get(1);
        var alone = new RateRatio(new BeforeAfter(30, 92, 15, 91))
                .midP(Confidence.NINETY_FIVE)
                .orElseThrow()
                .p();
        assertThat(method.againstBefore().p().orElseThrow()).isCloseTo(alone, within(1e-12));
        assertThat(method.againstBefore().adjustedP().orElseThrow())
                .as("the smallest of four")
                .isCloseTo(4 * alone, within(1e-12));
    }

    @Test
    void aCauseIsNotComparedWithTimesBeforeTheLogNorWithTooFewCases() {
        var log = many("method", 4, NOW);
        log.addAll(many("method", 3, BEFORE));
        var row = tally(frame(), log).causeOrder(List.of()).causes().get(0);
        assertThat(row.againstBefore().reading()).isEqualTo(Reading.TOO_FEW);
        assertThat(row.againstBefore().adjustedP()).isEmpty();
        assertThat(row.againstLastYear().reading()).isEqualTo(Reading.BEFORE_THE_LOG);
    }

    @Test
    void aSuppliersShareIsComparedWithBothPeriods() {
        var log = supplied(15, NOW);
        log.addAll(many("method", 15, NOW));
        log.addAll(supplied(1, LAST_YEAR));
        log.addAll(many("method", 29, LAST_YEAR));
        log.addAll(many("method", 3, BEFORE));
        var row = tally(frame(), log).suppliers().suppliers().get(0);
        assertThat(row.againstLastYear().change().value().orElseThrow()).isCloseTo(15.0 / 30 - 1.0 / 30, within(1e-12));
        assertThat(row.againstLastYear().reading()).isEqualTo(Reading.HIGHER);
        assertThat(row.againstBefore().reading()).as("three incidents before").isEqualTo(Reading.TOO_FEW);
    }

    @Test
    void lossesOfEarlierPeriodsStandBesideWithoutATest() {
        var log = List.of(
                incident("1", NOW).cause("method").loss(70),
                incident("2", BEFORE).cause("method").loss(20),
                incident("3", BEFORE).cause("machine").loss(10),
                incident("4", LAST_YEAR).cause("method"));
        var losses = tally(frame(), log).losses();
        assertThat(losses.total()).isEqualTo(70);
        assertThat(losses.before()).isEqualTo(new LossRanking.Earlier(30, 2));
        assertThat(losses.lastYear()).isEqualTo(new LossRanking.Earlier(0, 0));
    }

    private static List<Incidents> many(String cause, int times, String day) {
        var log = new ArrayList<Incidents>();
        for (int i = 0; i < times; i++) {
            log.add(incident(cause + day + i, day).cause(cause));
        }
        return log;
    }

    private static List<Incidents> supplied(int times, String day) {
        var log = new ArrayList<Incidents>();
        for (int i = 0; i < times; i++) {
            log.add(incident("S" + day + i, day).cause("material").supplier("Kato"));
        }
        return log;
    }
}
