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
                choices.windows.recurrence=30,60
                choices.checklist.silence=1,2,4
                """);
        assertThat(Figures.read(figures.text())).isEqualTo(figures);
        assertThat(figures.rules().choices().effects().targetRatio()).isEqualTo(0.7);
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
                    windows.recurrence=90,30|windows.recurrence: [90, 30] cannot be
                    checklist.promise=3,2|checklist.promise: [3, 2] cannot be
                    checklist.red=2|checklist.red, .amber, .grave: 2, 3, 3 cannot be
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
