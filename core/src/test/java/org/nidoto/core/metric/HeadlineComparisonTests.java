package org.nidoto.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nidoto.core.metric.Incidents.frame;
import static org.nidoto.core.metric.Incidents.incident;
import static org.nidoto.core.metric.Incidents.tally;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nidoto.core.incident.ContactKind;
import org.nidoto.core.incident.DetectionSource;
import org.nidoto.core.incident.Milestone;
import org.nidoto.core.metric.HeadlineComparison.Headline;
import org.nidoto.core.metric.HeadlineComparison.Share;
import org.nidoto.core.statistics.BeforeAfter;
import org.nidoto.core.statistics.Confidence;
import org.nidoto.core.statistics.Estimate;
import org.nidoto.core.statistics.Proportion;
import org.nidoto.core.statistics.RateRatio;

class HeadlineComparisonTests {
    private final HeadlineComparison comparison = tally(
                    frame(),
                    incident("1", "2026-07-01T09:00")
                            .foundBy(DetectionSource.CLIENT)
                            .replied("2026-07-01T10:00")
                            .resolved("2026-07-01T12:00"),
                    incident("2", "2026-07-02T09:00")
                            .foundBy(DetectionSource.THIRD_PARTY)
                            .replied("2026-07-08T10:00")
                            .resolved("2026-07-03T09:00"),
                    incident("3", "2026-04-01T09:00")
                            .foundBy(DetectionSource.OWN_DEPARTMENT)
                            .at(Milestone.REPORTED, "2026-04-01T10:00")
                            .at(Milestone.APOLOGIZED, "2026-04-01T11:00")
                            .contact(ContactKind.REPLY, "2026-04-01T12:00", "2026-04-02T12:00")
                            .resolved("2026-05-01T09:00"),
                    incident("4", "2025-07-01T09:00").foundBy(DetectionSource.CLIENT))
            .comparison(List.of());

    @Test
    void incidentsAreComparedPerDayWithTheQuarterBeforeAndAYearEarlier() {
        assertThat(comparison.volume().now()).isEqualTo(2);
        assertThat(comparison.volume().before()).isEqualTo(1);
        assertThat(comparison.volume().lastYear()).isEqualTo(1);
        var evidence = new RateRatio(new BeforeAfter(2, 92, 1, 91))
                .midP(Confidence.NINETY_FIVE)
                .orElseThrow();
        assertThat(comparison.volume().againstBefore())
                .isEqualTo(Estimate.of(evidence.ratio(), Optional.of(evidence.interval())));
    }

    @Test
    void sharesStandBesideTheSharesOfTheSamePopulationThen() {
        assertThat(share(Headline.FOUND_BY_CLIENT).now()).isEqualTo(new Proportion(1, 2));
        assertThat(share(Headline.FOUND_BY_CLIENT).before()).isEqualTo(new Proportion(0, 1));
        assertThat(share(Headline.FOUND_BY_CLIENT).lastYear()).isEqualTo(new Proportion(1, 1));
        assertThat(share(Headline.FOUND_BY_CLIENT).againstBefore().value()).hasValue(0.5);
        assertThat(share(Headline.FOUND_OUTSIDE).now()).isEqualTo(new Proportion(2, 2));
        assertThat(share(Headline.REPLIED_IN_TIME).now()).isEqualTo(new Proportion(1, 2));
        assertThat(share(Headline.RESOLVED_IN_TIME).now()).isEqualTo(new Proportion(2, 2));
        assertThat(share(Headline.RESOLVED_IN_TIME).before()).isEqualTo(new Proportion(0, 1));
        assertThat(share(Headline.REPORTED_BEFORE_APOLOGY).before()).isEqualTo(new Proportion(1, 1));
        assertThat(share(Headline.REPORTED_BEFORE_APOLOGY).againstBefore())
                .as("nobody apologised in this quarter")
                .isEqualTo(Estimate.ABSENT);
        assertThat(share(Headline.PROMISES_KEPT).before()).isEqualTo(new Proportion(0, 1));
    }

    @Test
    void resolutionIsFasterWhereTheRatioIsAboveOne() {
        assertThat(comparison.resolution().now().reached()).isEqualTo(2);
        assertThat(comparison.resolution().before().reached()).isEqualTo(1);
        assertThat(comparison.resolution().againstBefore().value().orElseThrow())
                .isGreaterThan(1);
        assertThat(comparison.resolution().againstLastYear()).isEqualTo(Estimate.ABSENT);
    }

    private Share share(Headline headline) {
        return comparison.shares().stream()
                .filter(share -> share.headline() == headline)
                .findFirst()
                .orElseThrow();
    }
}
