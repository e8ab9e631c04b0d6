package org.nidoto.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.nidoto.core.incident.Label;
import org.nidoto.core.metric.CauseDiagram;
import org.nidoto.core.metric.CauseDiagram.Bone;
import org.nidoto.report.chart.Labels.Side;
import org.nidoto.report.chart.Labels.Style;
import org.nidoto.report.chart.Ribs.Rib;
import org.nidoto.report.text.CauseWord;
import org.nidoto.report.text.Wording;

/**
 * The cause-and-effect diagram (特性要因図): the effect at the head, the first level of the cause tree as bones, the causes below each as its
 * ribs with their counts. The most frequent bones stand next to the head. Names are whole; bones and ribs beyond the room are counted in
 * the last one.
 *
 * @param effect what stands at the head
 */
public record CauseEffectChart(CauseDiagram diagram, String effect, Wording wording) implements Chart {
    private static final double HEAD = 58;
    private static final double HEAD_HALF = 24;
    private static final double SLANT = 20;
    private static final double NAME_LINE = 1.24;
    private static final double NAME_PADDING = 6.5;
    private static final int FEW_NAME_LINES = 2;
    private static final double MOST_NAMES = 80;
    private static final double SHARE_OF_NAMES = 0.2;
    private static final double RIBLESS = 6;
    private static final double SPACIOUS = 1.25;
    private static final int MOST_BONES = 8;
    private static final int FEW_BONES = 2;
    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
    private static final Style NAME = Style.PLAIN.strong().in(Theme.NAVY);
    private static final Style LONG_NAME = NAME.sized(7.2f);

    /**
     * The height it takes to show every cause by its whole name.
     *
     * @param width what it has, in millimetres
     */
    public int millimetres(double width) {
        var frame = frame(width * POINTS_PER_MILLIMETRE, Double.POSITIVE_INFINITY);
        double height = 2 * frame.names().height() + SPACIOUS * (frame.above() + frame.below());
        return (int) Math.ceil(height / POINTS_PER_MILLIMETRE);
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area) {
        var frame = frame(area.getWidth(), area.getHeight());
        var names = frame.names();
        double room = area.getHeight() - 2 * names.height();
        double need = frame.above() + frame.below();
        double up = room < need ? room * frame.above() / need : frame.above() + (room - need) / 2;
        double spine = area.getY() + names.height() + up;
        double neck = area.getX() + area.getWidth() - HEAD;
        graphics.setColor(Theme.NAVY);
        graphics.setStroke(Theme.line(2.2));
        graphics.draw(new Line2D.Double(area.getX(), spine, neck, spine));
        head(graphics, neck, spine);
        for (int i = 0; i < frame.bones().size(); i++) {
            boolean isUp = i % 2 == 0;
            int pair = i / 2;
            double foot = neck - frame.each() * pair - 8;
            double right = pair == 0 ? area.getMaxX() : foot + 8;
            var place = new Place(foot, right, spine, frame.each(), isUp ? up : room - up, isUp);
            bone(graphics, frame.bones().get(i), place, names);
        }
    }

    /**
     * What is shown, and what it takes.
     *
     * @param each the width that each bone has for itself
     * @param above how far the bones above the spine have to reach for all their ribs
     */
    private record Frame(List<Bone> bones, double each, Names names, double above, double below) {}

    /** As many bones as there is room for with their whole names, eight at most. */
    private Frame frame(double width, double height) {
        int all = Math.min(MOST_BONES, diagram.bones().size());
        for (int number = all; number > FEW_BONES; number--) {
            var frame = frame(bones(number), width, height);
            if (frame.names().whole()) {
                return frame;
            }
        }
        return frame(bones(Math.min(FEW_BONES, all)), width, height);
    }

    private Frame frame(List<Bone> bones, double width, double height) {
        double each = (width - HEAD - SLANT) / Math.max(1, (bones.size() + 1) / 2);
        double above = need(bones, 0, each);
        double below = need(bones, 1, each);
        double left = Math.max(height * SHARE_OF_NAMES, (height - above - below) / 2);
        return new Frame(bones, each, names(bones, each, Math.min(MOST_NAMES, left)), above, below);
    }

    /** The first of so many, and in the place of the last the rest together. */
    private List<Bone> bones(int number) {
        var all = diagram.bones();
        if (number >= all.size()) {
            return all;
        }
        var rest = all.subList(number - 1, all.size());
        var name = wording.say(CauseWord.DIAGRAM_REST, rest.size());
        var bones = new ArrayList<>(all.subList(0, number - 1));
        bones.add(new Bone(
                new Label(name, name, name, true),
                rest.stream().mapToInt(Bone::incidents).sum(),
                List.of()));
        return bones;
    }

    /** How far the bones of a side, 0 above and 1 below the spine, have to reach for all their ribs. */
    private double need(List<Bone> bones, int side, double each) {
        double need = HEAD_HALF;
        for (int i = side; i < bones.size(); i += 2) {
            need = Math.max(need, RIBLESS + Ribs.of(bones.get(i), each, wording).height());
        }
        return need;
    }

    /** How the bones' names stand, all alike: small where they are long. */
    private record Names(Style style, int lines, boolean whole) {
        double height() {
            return lines * style.size() * NAME_LINE + NAME_PADDING;
        }
    }

    private Names names(List<Bone> bones, double each, double mostHeight) {
        int few = mostLines(bones, each - 8, NAME);
        if (few <= FEW_NAME_LINES) {
            return new Names(NAME, few, true);
        }
        int all = mostLines(bones, each - 8, LONG_NAME);
        int most = Math.max(FEW_NAME_LINES, (int) ((mostHeight - NAME_PADDING) / (LONG_NAME.size() * NAME_LINE)));
        return new Names(LONG_NAME, Math.min(most, all), all <= most);
    }

    private int mostLines(List<Bone> bones, double width, Style style) {
        return bones.stream()
                .mapToInt(bone ->
                        Labels.lines(nameAndCount(bone), width, 100, style).size())
                .max()
                .orElse(1);
    }

    private String nameAndCount(Bone bone) {
        return wording.say(CauseWord.DIAGRAM_COUNT, wording.name(bone.cause()), bone.incidents());
    }

    /** Name and count; where the name has to be cut, the count has a line of its own. */
    private List<String> nameLines(Bone bone, double each, Names names) {
        if (names.whole()) {
            return Labels.lines(nameAndCount(bone), each - 8, names.lines(), names.style());
        }
        var lines =
                new ArrayList<>(Labels.lines(wording.name(bone.cause()), each - 8, names.lines() - 1, names.style()));
        lines.add(wording.count(bone.incidents()));
        return lines;
    }

    /**
     * Where a bone lies.
     *
     * @param foot where it meets the spine
     * @param right as far as its name may go
     * @param width what it has for itself
     * @param reach how far it goes from the spine
     * @param up whether it lies above the spine
     */
    private record Place(double foot, double right, double spine, double width, double reach, boolean up) {
        /** The point at so many points from the spine. */
        double x(double distance) {
            return foot - SLANT * distance / reach;
        }

        double y(double distance) {
            return spine + (up ? -distance : distance);
        }
    }

    private void head(Graphics2D graphics, double neck, double spine) {
        var box = new Rectangle2D.Double(neck, spine - 22, HEAD, 44);
        graphics.setColor(Theme.NAVY);
        graphics.fill(box);
        var style = Style.PLAIN.strong().in(Color.WHITE);
        var lines = effect.lines()
                .flatMap(line -> Labels.lines(line, HEAD - 8, 2, style).stream())
                .toList();
        Labels.drawLines(graphics, lines, box.getCenterX(), spine, Side.CENTRED, style);
    }

    private void bone(Graphics2D graphics, Bone bone, Place place, Names names) {
        graphics.setColor(Theme.BLUE);
        graphics.setStroke(Theme.line(1.5));
        graphics.draw(new Line2D.Double(place.foot(), place.spine(), place.x(place.reach()), place.y(place.reach())));
        var lines = nameLines(bone, place.width(), names);
        double width = lines.stream()
                        .mapToDouble(line -> Labels.width(line, names.style()))
                        .max()
                        .orElse(0)
                + 10;
        double left = Math.min(place.x(place.reach()) - width / 2, place.right() - width);
        left = Math.max(left, place.foot() - place.width() + 12);
        double height = lines.size() * names.style().size() * NAME_LINE + NAME_PADDING;
        double middle = place.y(place.reach() + height / 2 - 1);
        graphics.setColor(Theme.SHADE);
        graphics.fill(new Rectangle2D.Double(left, middle - height / 2 + 1, width, height - 2));
        Labels.drawLines(graphics, lines, left + width / 2, middle, Side.CENTRED, names.style());
        ribs(graphics, Ribs.of(bone, place.width(), wording).within(place.reach() - RIBLESS), place);
    }

    /** From the bone's end to the spine, the room that is left shared between them. */
    private static void ribs(Graphics2D graphics, Ribs ribs, Place place) {
        double more = Math.max(0, place.reach() - RIBLESS - ribs.height())
                / Math.max(1, ribs.ribs().size());
        double distance = place.reach() - RIBLESS / 2;
        for (var rib : ribs.ribs()) {
            double height = rib.height() + Math.min(more, rib.height() / 2);
            rib(graphics, rib, place, place.up() ? distance - height : distance - Ribs.FOOT);
            distance -= height;
        }
    }

    /** One rib, its name above its line, which meets the bone at so many points from the spine. */
    private static void rib(Graphics2D graphics, Rib rib, Place place, double distance) {
        double end = place.x(distance);
        double start = end - place.width() + Ribs.BESIDE;
        double y = place.y(distance);
        graphics.setColor(Theme.AXIS);
        graphics.setStroke(Theme.line(0.7));
        graphics.draw(new Line2D.Double(start, y, end, y));
        double last = y - 5;
        double left = end - 5 - Labels.width(rib.count(), rib.style());
        Labels.draw(graphics, rib.count(), left, last, Side.RIGHT_OF, rib.style());
        double middle = last - Ribs.LINE * rib.style().size() * (rib.lines().size() - 1) / 2;
        Labels.drawLines(graphics, rib.lines(), left - 4, middle, Side.LEFT_OF, rib.style());
    }
}
