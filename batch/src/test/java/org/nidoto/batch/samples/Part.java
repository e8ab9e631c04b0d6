package org.nidoto.batch.samples;

import org.apache.commons.csv.CSVRecord;

/**
 * A part the company sells.
 *
 * @param kind catalog, or drawing where it is made to a client's drawing
 * @param similar what it is mistaken for
 * @param price yen a piece
 * @param quantity pieces in a usual order
 */
record Part(String kind, String name, String similar, String unit, int price, int quantity) {
    static Part of(CSVRecord row) {
        return new Part(
                row.get("kind"),
                row.get("name"),
                row.get("similar"),
                row.get("unit"),
                Integer.parseInt(row.get("price")),
                Integer.parseInt(row.get("quantity")));
    }
}
