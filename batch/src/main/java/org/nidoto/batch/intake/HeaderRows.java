package org.nidoto.batch.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Column names that stand in one row or in several, as sheets with merged cells are exported. */
final class HeaderRows {
    private HeaderRows() {}

    /**
     * The names, those in one column joined by a blank. Where an upper cell is blank and the one below is not, the upper one to its left
     * counts, if that too has a name below it: it was merged over both.
     */
    static List<String> joined(List<List<String>> rows) {
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        var names = new ArrayList<>(Collections.nCopies(width, ""));
        for (int i = rows.size() - 1; i >= 0; i--) {
            putAbove(names, rows.get(i));
        }
        return List.copyOf(names);
    }

    private static void putAbove(List<String> names, List<String> row) {
        var merged = "";
        for (int column = 0; column < names.size(); column++) {
            var own = cell(row, column);
            var below = names.get(column);
            if (below.isEmpty()) {
                names.set(column, own);
                merged = "";
            } else {
                merged = own.isEmpty() ? merged : own;
                names.set(column, Widths.trimmed(merged + " " + below));
            }
        }
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? Widths.trimmed(BadBytes.madeVisible(row.get(column))) : "";
    }
}
