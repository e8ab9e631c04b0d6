package org.nidoto.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nidoto.core.incident.Label;
import org.nidoto.core.metric.CauseDiagram;
import org.nidoto.core.metric.CauseDiagram.Bone;
import org.nidoto.core.metric.CauseDiagram.Cause;
import org.nidoto.report.chart.CauseEffectChart;
import org.nidoto.report.chart.Chart;
import org.nidoto.report.chart.ParetoChart;
import org.nidoto.report.chart.ParetoChart.Bar;
import org.nidoto.report.text.Language;
import org.nidoto.report.text.Wording;
import org.nidoto.report.text.Words;

/** That the charts of causes show every cause their titles speak of, by its whole name. */
class CauseChartTests {
    private static final int WIDTH = 165;
    private static final Wording WORDS =
            new Wording(Words.in(Language.ENGLISH), Reviews.busy().rules().hours());

    @Test
    void everyOneOfTheVitalFewIsDrawnAndTheLineReachesTheirShare() throws IOException {
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < 20; i++) {
            bars.add(new Bar("No procedure for announcing " + (char) ('A' + i), 5, "5", (i + 1) / 20.0, i < 16));
        }
        var chart = new ParetoChart(bars, 100, 80, value -> WORDS.count(Math.round(value)), 16, WORDS);
        var printed = text(chart, chart.millimetres(WIDTH, 68));
        for (int i = 0; i < 16; i++) {
            assertThat(printed).contains("Noprocedureforannouncing" + (char) ('A' + i));
        }
        assertThat(printed).contains("80%").doesNotContain("…");
    }

    @Test
    void aFishboneBreaksNamesIntoLinesAndCutsNone() throws IOException {
        var bones = new ArrayList<Bone>();
        for (int i = 0; i < 6; i++) {
            var causes = new ArrayList<Cause>();
            for (int k = 0; k < 7; k++) {
                causes.add(new Cause(label("No agreed procedure for announcing price revision " + i + k), 1));
            }
            bones.add(new Bone(label("Material and information " + i), 7, causes));
        }
        var chart = new CauseEffectChart(new CauseDiagram(42, 0, bones), "42\nincidents", WORDS);
        var printed = text(chart, chart.millimetres(WIDTH));
        assertThat(printed).doesNotContain("…", "more");
        bones.forEach(bone -> bone.causes()
                .forEach(cause -> assertThat(printed)
                        .contains(
                                cause.cause().en().substring(cause.cause().en().lastIndexOf(' ') + 1))));
    }

    @Test
    void causesBeyondTheRoomAreCountedNotLost() throws IOException {
        var causes = new ArrayList<Cause>();
        for (int k = 0; k < 30; k++) {
            causes.add(new Cause(label("Cause " + k), 2));
        }
        var diagram = new CauseDiagram(60, 0, List.of(new Bone(label("Method"), 60, causes)));
        var printed = text(new CauseEffectChart(diagram, "60", WORDS), 60);
        int shown = printed.split("Cause").length - 1;
        assertThat(shown).isBetween(4, 20);
        assertThat(printed).contains(30 - shown + "more", Integer.toString(2 * (30 - shown)));
    }

    private static Label label(String name) {
        return new Label(name, name, name, true);
    }

    private static String text(Chart chart, int millimetres) throws IOException {
        var page = "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\"><head><title>x</title>"
                + "<meta name=\"subject\" content=\"x\"/><style>" + Template.style() + "</style></head><body>"
                + "<object type=\"chart\" data-chart=\"c\" alt=\"x\" style=\"width:" + WIDTH + "mm;height:"
                + millimetres + "mm\"></object></body></html>";
        var out = new ByteArrayOutputStream();
        Press.print(new Manuscript(page, Map.of("c", chart), Instant.EPOCH), out);
        return Printing.text(out.toByteArray());
    }
}
