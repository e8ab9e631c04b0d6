package org.nidoto.core.statistics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.nidoto.core.statistics.SteppedWedge.Cell;

/**
 * The stepped wedge as a regression: an intercept, a column for each department and each period but the first, and adoption last.
 */
final class SteppedWedgeDesign {
    private final double[][] rows;
    private final List<Cell> cells;

    private SteppedWedgeDesign(double[][] rows, List<Cell> cells) {
        this.rows = rows;
        this.cells = cells;
    }

    static SteppedWedgeDesign of(List<Cell> cells) {
        var departments = numbers(cells, Cell::department);
        var periods = numbers(cells, Cell::period);
        int columns = departments.size() + periods.size();
        var rows = cells.stream()
                .map(cell -> {
                    var row = new double[columns];
                    row[0] = 1;
                    mark(row, 0, departments.getOrDefault(cell.department(), 0));
                    mark(row, departments.size() - 1, periods.getOrDefault(cell.period(), 0));
                    row[columns - 1] = cell.adopted();
                    return row;
                })
                .toArray(double[][]::new);
        return new SteppedWedgeDesign(rows, cells);
    }

    /** Empty where adoption is a combination of departments and periods, or an effect runs off to infinity. */
    Optional<SteppedWedge> fit() {
        var independent = NormalEquations.independent(rows);
        int adoption = independent.length - 1;
        if (independent[adoption] != rows[0].length - 1) {
            return Optional.empty();
        }
        var reduced = Arrays.stream(rows)
                .map(row -> Arrays.stream(independent).mapToDouble(j -> row[j]).toArray())
                .toArray(double[][]::new);
        return PoissonRegression.fit(
                        reduced,
                        cells.stream().mapToDouble(Cell::events).toArray(),
                        cells.stream().mapToDouble(Cell::exposure).toArray())
                .map(fit -> new SteppedWedge(
                        cells.size(),
                        rows[0].length,
                        fit.coefficient(adoption),
                        fit.standardError(adoption),
                        fit.deviance(),
                        fit.dispersion(),
                        fit.degreesOfFreedom()));
    }

    /** Numbers labels in order of appearance, from 0. */
    private static Map<String, Integer> numbers(List<Cell> cells, Function<Cell, String> label) {
        var numbers = new HashMap<String, Integer>();
        cells.forEach(cell -> numbers.putIfAbsent(label.apply(cell), numbers.size()));
        return numbers;
    }

    /** The first label is the one the others are compared with and has no column. */
    private static void mark(double[] row, int before, int number) {
        if (number > 0) {
            row[before + number] = 1;
        }
    }
}
