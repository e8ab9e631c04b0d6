package org.nidoto.report.document;

/**
 * How much a column of the A3 sheet tells. Heights are in millimetres.
 *
 * @param findings sentences that say why the theme was chosen
 * @param rows of each table
 * @param months height of the chart of months
 * @param diagram height of the cause-and-effect diagram
 * @param pareto height of the Pareto chart
 * @param space height of the space to fill in
 * @param letters of a title or name, after which it is cut with an ellipsis
 */
record A3Detail(int findings, int rows, int months, int diagram, int pareto, int space, int letters) {
    private static final double MOST_GROWTH = 0.6;

    /** The same with its figures as much taller as there is room left in its column. */
    A3Detail grown(double room) {
        return new A3Detail(
                findings,
                rows,
                grown(months, room),
                grown(diagram, room * 0.8),
                grown(pareto, room * 0.2),
                grown(space, room),
                letters);
    }

    private static int grown(int height, double room) {
        return height + (int) Math.max(0, Math.min(room, height * MOST_GROWTH));
    }
}
