package org.nidoto.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.nidoto.report.chart.Labels.Style;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/** Few counts as bars from left to right, each with its name before it and its number behind it. */
public record CountsChart(List<Bar> bars, Wording wording) implements Chart {
    private static final double NAME_WIDTH = 150;
    private static final double RESULT_WIDTH = 60;
    private static final double THICKNESS = 11;

    public CountsChart {
        bars = List.copyOf(bars);
    }

    /**
     * One bar.
     *
     * @param strong whether it is drawn dark
     */
    public record Bar(String name, int count, boolean strong) {}

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        var rows = NamedRows.in(area, NAME_WIDTH, RESULT_WIDTH, bars.size());
        rows.axis(graphics);
        var space = rows.space();
        int most = Math.max(1, bars.stream().mapToInt(Bar::count).max().orElse(1));
        for (int i = 0; i < bars.size(); i++) {
            var bar = bars.get(i);
            rows.name(graphics, i, bar.name());
            graphics.setColor(bar.strong() ? Theme.NAVY : Theme.PALE);
            double width = space.getWidth() * bar.count() / most;
            graphics.fill(new Rectangle2D.Double(space.getMinX(), rows.middle(i) - THICKNESS / 2, width, THICKNESS));
            var style = bar.count() > 0 ? Style.PLAIN.strong() : Style.QUIET;
            rows.result(graphics, i, wording.say(Phrase.INCIDENTS_ON_AXIS, wording.count(bar.count())), style);
        }
    }
}
