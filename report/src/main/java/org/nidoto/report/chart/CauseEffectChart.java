package org.nidoto.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.nidoto.core.metric.CauseDiagram;
import org.nidoto.core.metric.CauseDiagram.Bone;
import org.nidoto.report.chart.Labels.Side;
import org.nidoto.report.chart.Labels.Style;
import org.nidoto.report.text.CauseWord;
import org.nidoto.report.text.Wording;

/**
 * The cause-and-effect diagram (特性要因図): the effect at the head, the first level of the cause tree as bones, the causes below each as its
 * ribs with their counts. The most frequent bones stand next to the head; causes beyond a bone's room are counted in its last rib.
 *
 * @param effect what stands at the head
 */
public record CauseEffectChart(CauseDiagram diagram, String effect, Wording wording) implements Chart {
    private static final double HEAD = 66;
    private static final double SLANT = 26;
    private static final double NAME_LINE = 10.5;
    private static final double NAME_PADDING = 6.5;
    private static final int MOST_NAME_LINES = 2;
    private static final double RIB = 13;
    private static final double RIB_LINE = 8.2;
    private static final int MOST_RIB_LINES = 3;
    private static final int MOST_BONES = 8;
    private static final Style NAME = Style.PLAIN.strong().in(Theme.NAVY);
    private static final Style SMALL = new Style(7.6f, false, Theme.INK);

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        double spine = area.getCenterY();
        graphics.setColor(Theme.NAVY);
        graphics.setStroke(Theme.line(2.2));
        double neck = area.getMaxX() - HEAD;
        graphics.draw(new Line2D.Double(area.getX(), spine, neck, spine));
        head(graphics, neck, spine);
        var bones = bones();
        int pairs = Math.max(1, (bones.size() + 1) / 2);
        double each = (neck - SLANT - area.getX()) / pairs;
        double nameHeight = nameHeight(bones, each);
        for (int i = 0; i < bones.size(); i++) {
            int pair = i / 2;
            double foot = neck - each * pair - 8;
            double reach = area.getHeight() / 2 - nameHeight;
            bone(graphics, bones.get(i), new Place(foot, spine, each, reach, i % 2 == 0), nameHeight);
        }
    }

    /** The height that the bones' names take, all alike. */
    private double nameHeight(List<Bone> bones, double each) {
        int lines = bones.stream()
                .mapToInt(bone -> nameLines(bone, each).size())
                .max()
                .orElse(1);
        return lines * NAME_LINE + NAME_PADDING;
    }

    /** Name and count; where the name has to be cut, the count has a line of its own. */
    private List<String> nameLines(Bone bone, double each) {
        var name = wording.name(bone.cause());
        var whole = Labels.lines(
                wording.say(CauseWord.DIAGRAM_COUNT, name, bone.incidents()), each - 8, MOST_NAME_LINES + 1, NAME);
        if (whole.size() <= MOST_NAME_LINES) {
            return whole;
        }
        var lines = new ArrayList<>(Labels.lines(name, each - 8, MOST_NAME_LINES, NAME));
        lines.add(wording.count(bone.incidents()));
        return lines;
    }

    /** As many as there is room for. */
    private List<Bone> bones() {
        return diagram.bones().subList(0, Math.min(MOST_BONES, diagram.bones().size()));
    }

    /**
     * Where a bone lies.
     *
     * @param foot where it meets the spine
     * @param width what it has for itself
     * @param reach how far it goes from the spine
     * @param up whether it lies above the spine
     */
    private record Place(double foot, double spine, double width, double reach, boolean up) {
        /** The point at so many points from the spine. */
        double x(double distance) {
            return foot - SLANT * distance / reach;
        }

        double y(double distance) {
            return spine + (up ? -distance : distance);
        }
    }

    private void head(Graphics2D graphics, double neck, double spine) {
        var box = new Rectangle2D.Double(neck, spine - 24, HEAD, 48);
        graphics.setColor(Theme.NAVY);
        graphics.fill(box);
        var style = Style.PLAIN.strong().in(Color.WHITE);
        var lines = effect.lines()
                .flatMap(line -> Labels.lines(line, HEAD - 8, 2, style).stream())
                .toList();
        Labels.drawLines(graphics, lines, box.getCenterX(), spine, Side.CENTRED, style);
    }

    private void bone(Graphics2D graphics, Bone bone, Place place, double nameHeight) {
        graphics.setColor(Theme.BLUE);
        graphics.setStroke(Theme.line(1.5));
        graphics.draw(new Line2D.Double(place.foot(), place.spine(), place.x(place.reach()), place.y(place.reach())));
        var lines = nameLines(bone, place.width());
        double width = lines.stream()
                        .mapToDouble(line -> Labels.width(line, NAME))
                        .max()
                        .orElse(0)
                + 10;
        double left = Math.max(place.x(place.reach()) - width / 2, place.foot() - place.width() + 12);
        double middle = place.y(place.reach() + nameHeight / 2 - 1);
        graphics.setColor(Theme.SHADE);
        graphics.fill(new Rectangle2D.Double(left, middle - nameHeight / 2 + 1, width, nameHeight - 2));
        Labels.drawLines(graphics, lines, left + width / 2, middle, Side.CENTRED, NAME);
        ribs(graphics, bone, place);
    }

    private record Rib(String name, int incidents) {}

    /** The ribs share the bone's length; where there is room, their names take several lines. */
    private void ribs(Graphics2D graphics, Bone bone, Place place) {
        double length = place.reach() - 6;
        var ribs = ribs(bone, (int) Math.floor(length / RIB));
        double each = Math.min(RIB + (MOST_RIB_LINES - 1) * RIB_LINE, length / Math.max(1, ribs.size()));
        int most = 1 + (int) Math.floor((each - RIB) / RIB_LINE);
        for (int i = 0; i < ribs.size(); i++) {
            double distance = place.reach() - each * (i + 1) + (place.up() ? RIB / 4 : each - RIB * 0.75);
            rib(graphics, ribs.get(i), place, distance, i == 0 ? SMALL.strong() : SMALL, most);
        }
    }

    /** One rib, its name above its line. */
    private void rib(Graphics2D graphics, Rib rib, Place place, double distance, Style style, int mostLines) {
        double end = place.x(distance);
        double start = end - place.width() + 8;
        double y = place.y(distance);
        graphics.setColor(Theme.AXIS);
        graphics.setStroke(Theme.line(0.7));
        graphics.draw(new Line2D.Double(start, y + 4.5, end, y + 4.5));
        var count = wording.count(rib.incidents());
        double left = end - 5 - Labels.width(count, style);
        Labels.draw(graphics, count, left, y - 0.5, Side.RIGHT_OF, style);
        var lines = Labels.lines(rib.name(), left - 4 - start, mostLines, style);
        double middle = y - 0.5 - NAME_LINE * 0.87 * (lines.size() - 1) / 2;
        Labels.drawLines(graphics, lines, left - 4, middle, Side.LEFT_OF, style);
    }

    private List<Rib> ribs(Bone bone, int room) {
        var causes = bone.causes();
        boolean all = causes.size() <= room;
        int shown = all ? causes.size() : Math.max(0, room - 1);
        var ribs = new ArrayList<Rib>();
        for (var cause : causes.subList(0, shown)) {
            ribs.add(new Rib(wording.name(cause.cause()), cause.incidents()));
        }
        if (!all) {
            var rest = causes.subList(shown, causes.size());
            ribs.add(new Rib(
                    wording.say(CauseWord.DIAGRAM_REST, rest.size()),
                    rest.stream().mapToInt(CauseDiagram.Cause::incidents).sum()));
        }
        return ribs;
    }
}
