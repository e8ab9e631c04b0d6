package org.nidoto.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nidoto.core.metric.HouseChoices;

class FiguresTests {
    @Test
    void whatIsKeptWithTheDataReadsBackAsTheSame() {
        var figures = Figures.read("""
                zone=Asia/Tokyo
                choices.effects.target-ratio=0.7
                choices.charts.rules-on-request=true
                choices.models.many-events=100
                choices.minimums.compare=3
                choices.losses.few=7
                choices.spans.charted=36
                choices.spans.coverage=6
                choices.summary.findings=7
                choices.minimums.whys=5
                choices.models.wedge-most=50
                choices.windows.recurrence=30,60
                choices.checklist.silence=1,2,4
                """);
        assertThat(Figures.read(figures.text())).isEqualTo(figures);
        assertThat(figures.rules().choices().effects().targetRatio()).isEqualTo(0.7);
        assertThat(figures.rules().choices().spans().charted()).isEqualTo(36);
        assertThat(figures.rules().choices().minimums().whys()).isEqualTo(5);
        assertThat(figures.rules().choices().windows().recurrence()).isEqualTo(List.of(30, 60));
    }

    @Test
    void aHomeThatChoosesNothingHasTheHousesChoices() {
        assertThat(Figures.read("zone=Asia/Tokyo").rules().choices()).isEqualTo(HouseChoices.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    effects.target-ratio=1.2|effects.target-ratio: 1.2 cannot be; expected between 0 and 1
                    effects.power=0|effects.power: 0.0 cannot be
                    effects.bundle-days=-1|effects.bundle-days: -1 cannot be
                    charts.rare-below=0|charts.rare-below: 0.0 cannot be
                    charts.overdispersed-above=0.9|charts.overdispersed-above: 0.9 cannot be
                    charts.phase-points=0|charts.phase-points: 0 cannot be
                    charts.baseline-months=3|charts.baseline-months: 3 cannot be; expected least-months or more
                    charts.least-months=1|charts.least-months: 1 cannot be
                    charts.run-points=2|charts.run-points: 2 cannot be
                    models.wedge-departments=1|models.wedge-departments: 1 cannot be
                    models.wedge-dates=0|models.wedge-dates: 0 cannot be
                    models.wedge-events=0|models.wedge-events: 0 cannot be
                    models.wedge-most=2|models.wedge-most: 2 cannot be; expected wedge-departments or more
                    models.robust-units=1|models.robust-units: 1 cannot be
                    models.series-before=2|models.series-before: 2 cannot be
                    models.series-after=0|models.series-after: 0 cannot be
                    models.many-events=-1|models.many-events: -1 cannot be
                    models.dispersed-above=0.5|models.dispersed-above: 0.5 cannot be
                    minimums.compare=0|minimums.compare: 0 cannot be
                    minimums.ninetieth=0|minimums.ninetieth: 0 cannot be
                    minimums.trend-months=3|minimums.trend-months: 3 cannot be
                    minimums.growth-events=1|minimums.growth-events: 1 cannot be
                    minimums.assessed=0|minimums.assessed: 0 cannot be
                    minimums.order-kept=1.1|minimums.order-kept: 1.1 cannot be; expected 0 to 1
                    minimums.whys=0|minimums.whys: 0 cannot be
                    minimums.unaddressed=0|minimums.unaddressed: 0 cannot be
                    losses.top=0|losses.top: 0 cannot be
                    windows.duplicate-hours=0|windows.duplicate-hours: 0 cannot be
                    spans.charted=6|spans.charted: 6 cannot be; expected 12 or more
                    spans.baseline=0|spans.baseline: 0 cannot be
                    spans.series=2|spans.series: 2 cannot be
                    spans.clients=0|spans.clients: 0 cannot be
                    spans.risk=0|spans.risk: 0 cannot be
                    spans.late=-1|spans.late: -1 cannot be
                    spans.coverage=0|spans.coverage: 0 cannot be
                    summary.findings=2|summary.findings: 2 cannot be; expected 3 or more
                    summary.decisions=0|summary.decisions: 0 cannot be
                    losses.vital-percent=101|losses.vital-percent: 101 cannot be
                    losses.one-case=1|losses.one-case: 1.0 cannot be
                    losses.too-few=0.5|losses.too-few: 0.5 cannot be
                    losses.few=2|losses.few: 2.0 cannot be; expected too-few or more
                    windows.recurrence=90,30|windows.recurrence: [90, 30] cannot be
                    checklist.promise=3,2|checklist.promise: [3, 2] cannot be
                    checklist.red=2|checklist.red: 2 cannot be; expected amber or more
                    enough-to-order=0|enough-to-order: 0 cannot be
                    trusted-completeness=1.5|trusted-completeness: 1.5 cannot be
                    """)
    void aChoiceThatCannotBeIsNamed(String line, String sentence) {
        assertThatThrownBy(() -> Figures.read("choices." + line))
                .hasStackTraceContaining("nidoto.figures.choices")
                .rootCause()
                .hasMessageStartingWith(sentence);
    }
}
