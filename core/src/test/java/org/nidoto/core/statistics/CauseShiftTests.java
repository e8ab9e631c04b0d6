package org.nidoto.core.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CauseShiftTests {
    @Test
    void aClearRiseIsASignalAndAnUnchangedCauseIsNone() {
        var shift = shift(cause("人", 60, 10), cause("方法", 20, 21));
        assertThat(shift.causes())
                .extracting(CauseShift.Cause::direction)
                .containsExactly(CauseShift.Direction.UP, CauseShift.Direction.NONE);
    }

    @Test
    void aCauseThatVanishedFromManyIncidentsWentDown() {
        assertThat(shift(cause("a", 0, 30)).causes().get(0).direction()).isEqualTo(CauseShift.Direction.DOWN);
    }

    @Test
    void noIncidentsOnEitherSideAreNoSignalAndNoTop() {
        var shift = shift(cause("a", 0, 0), cause("b", 0, 0));
        assertThat(shift.causes()).extracting(CauseShift.Cause::direction).containsOnly(CauseShift.Direction.NONE);
        assertThat(shift.topAfter()).isEmpty();
        assertThat(shift.jaccard()).isEmpty();
        assertThat(shift.kendallTauB()).isEmpty();
    }

    @Test
    void withoutExposureNothingIsEstimated() {
        var counts = new CauseShift.Counts("a", new BeforeAfter(3, 0, 5, 90));
        var cause = CauseShift.of(List.of(counts), 0.05, 3, Confidence.NINETY_FIVE)
                .causes()
                .get(0);
        assertThat(cause.evidence()).isEmpty();
        assertThat(cause.adjustedP()).isEmpty();
    }

    @Test
    void noCausesAreNoTrouble() {
        assertThat(shift().causes()).isEmpty();
    }

    private static CauseShift shift(CauseShift.Counts... causes) {
        return CauseShift.of(List.of(causes), 0.05, 3, Confidence.NINETY_FIVE);
    }

    private static CauseShift.Counts cause(String code, int after, int before) {
        return new CauseShift.Counts(code, new BeforeAfter(after, 90, before, 90));
    }
}
