package org.nidoto.report.document;

import java.util.List;

/**
 * One headline figure of the summary.
 *
 * @param direction better, worse or neither, in words and with a mark; may be empty
 * @param details what stands below it, a line each
 * @param style classes of the style sheet
 */
record Tile(String name, String value, String unit, String direction, List<String> details, String style) {
    Tile {
        details = List.copyOf(details);
    }
}
