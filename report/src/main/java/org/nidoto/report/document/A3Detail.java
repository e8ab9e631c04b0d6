package org.nidoto.report.document;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How much a column of the A3 sheet tells. Heights are in millimetres.
 *
 * @param findings sentences that say why the theme was chosen
 * @param rows of each table
 * @param months height of the chart of months
 * @param diagram height of the cause-and-effect diagram
 * @param pareto height of the Pareto chart
 * @param mostPareto height that the Pareto chart may grow to where it lies on its side, for the sake of whole names
 * @param space height of the space to fill in
 * @param letters of a title or name, after which it is cut with an ellipsis
 * @param longer so many of the first tables have one row more
 * @param spare height that is left over when all figures have grown, to be filled in by hand
 */
record A3Detail(
        int findings,
        int rows,
        int months,
        int diagram,
        int pareto,
        int mostPareto,
        int space,
        int letters,
        int longer,
        int spare) {
    /** Less is not worth a box. */
    private static final int LEAST_SPARE = 24;

    private static final int LABEL = 9;
    private static final double MOST_GROWTH = 0.6;
    private static final int TABLES = 4;

    A3Detail(int findings, int rows, int months, int diagram, int pareto, int space, int letters) {
        this(findings, rows, months, diagram, pareto, 2 * pareto, space, letters, 0, 0);
    }

    /** The same with one row more in some of its tables, in fewer and fewer of them, and then in none. */
    Stream<A3Detail> shortening() {
        return IntStream.range(0, TABLES)
                .mapToObj(fewer -> new A3Detail(
                        findings, rows, months, diagram, pareto, mostPareto, space, letters, TABLES - 1 - fewer, 0));
    }

    /** The same with its figures as much taller as there is room left in its column. */
    A3Detail grown(double room) {
        return new A3Detail(
                findings,
                rows,
                grown(months, room),
                grown(diagram, room * 0.8),
                grown(pareto, room * 0.2),
                mostPareto,
                grown(space, room),
                letters,
                longer,
                0);
    }

    /** The same with a Pareto chart that may be so much taller for the sake of more causes. */
    A3Detail withPareto(double room) {
        int most = mostPareto + (int) Math.max(0, room);
        return new A3Detail(findings, rows, months, diagram, pareto, most, space, letters, longer, spare);
    }

    /** The same with a box to fill in by hand where its column still has so many millimetres of room. */
    A3Detail sparing(double room) {
        int spare = room < LEAST_SPARE ? 0 : (int) room - LABEL;
        return new A3Detail(findings, rows, months, diagram, pareto, mostPareto, space, letters, longer, spare);
    }

    private static int grown(int height, double room) {
        return height + (int) Math.max(0, Math.min(room, height * MOST_GROWTH));
    }
}
