package org.nidoto.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.nidoto.core.metric.CauseDiagram.Bone;
import org.nidoto.core.metric.CauseDiagram.Cause;
import org.nidoto.report.chart.Labels.Style;
import org.nidoto.report.text.CauseWord;
import org.nidoto.report.text.Wording;

/** The causes along a bone of the cause-and-effect diagram, the most frequent first, each with its whole name. */
record Ribs(Bone bone, double width, Wording wording, Style style, List<Rib> ribs) {
    /** What a rib leaves free beside it. */
    static final double BESIDE = 8;

    /** What lies below a rib's line. */
    static final double FOOT = 2;

    /** Height of a line as a multiple of its letters' size, as labels are drawn. */
    static final double LINE = 1.25;

    private static final double TEXT_MARGINS = 9;
    private static final double MARGIN = 3.8;
    private static final Style STYLE = new Style(7.4f, false, Theme.INK);
    private static final Style SMALL = STYLE.sized(7);

    /**
     * A cause.
     *
     * @param lines of its name
     */
    record Rib(List<String> lines, String count, Style style) {
        double height() {
            return lines.size() * LINE * style.size() + MARGIN;
        }
    }

    /** All causes of a bone that has a width for itself. */
    static Ribs of(Bone bone, double width, Wording wording) {
        return in(STYLE, bone, width, wording);
    }

    private static Ribs in(Style style, Bone bone, double width, Wording wording) {
        var none = new Ribs(bone, width, wording, style, List.of());
        return none.showing(none.first(bone.causes().size(), Integer.MAX_VALUE), List.of());
    }

    double height() {
        return ribs.stream().mapToDouble(Rib::height).sum();
    }

    /** As many of them as the length has room for, and how many more there are; a name is cut where not even one has room. */
    Ribs within(double length) {
        var small = in(SMALL, bone, width, wording);
        return height() <= length ? this : small.height() <= length ? small : small.fewer(length);
    }

    private Ribs fewer(double length) {
        var causes = bone.causes();
        for (int shown = causes.size() - 1; shown > 0; shown--) {
            var some = showing(first(shown, Integer.MAX_VALUE), causes.subList(shown, causes.size()));
            if (some.height() <= length) {
                return some;
            }
        }
        double line = LINE * style.size();
        double rest = causes.size() > 1 ? line + MARGIN : 0;
        int lines = Math.max(1, (int) ((length - rest - MARGIN) / line));
        return showing(first(1, lines), causes.subList(1, causes.size()));
    }

    private Ribs showing(List<Rib> shown, List<Cause> rest) {
        var all = new ArrayList<>(shown);
        if (!rest.isEmpty()) {
            int incidents = rest.stream().mapToInt(Cause::incidents).sum();
            all.add(rib(wording.say(CauseWord.DIAGRAM_REST, rest.size()), incidents, style, 1));
        }
        return new Ribs(bone, width, wording, style, all);
    }

    private List<Rib> first(int number, int mostLines) {
        var first = new ArrayList<Rib>();
        for (var cause : bone.causes().subList(0, number)) {
            var own = first.isEmpty() ? style.strong() : style;
            first.add(rib(wording.name(cause.cause()), cause.incidents(), own, mostLines));
        }
        return first;
    }

    private Rib rib(String name, int incidents, Style own, int mostLines) {
        var count = wording.count(incidents);
        double room = width - BESIDE - TEXT_MARGINS - Labels.width(count, own);
        return new Rib(Labels.lines(name, room, mostLines, own), count, own);
    }
}
