package org.nidoto.report.workbook;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table with one row of heads.
 *
 * @param name at most 31 characters, none of them one that a sheet's name must not have
 * @param rows each with a cell for every head
 */
record Sheet(String name, List<String> heads, List<List<Cell>> rows) {
    private static final int LONGEST_NAME = 31;
    private static final Set<Integer> FORBIDDEN = "[]:*?/\\".chars().boxed().collect(Collectors.toSet());

    Sheet {
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || name.startsWith("'")
                || name.endsWith("'")
                || name.chars().anyMatch(FORBIDDEN::contains)) {
            throw new IllegalArgumentException("no sheet can be called \"" + name + "\"");
        }
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
        for (var row : rows) {
            if (row.size() != heads.size()) {
                throw new IllegalArgumentException(name + " has " + heads.size() + " heads, but a row of " + row);
            }
        }
    }
}
