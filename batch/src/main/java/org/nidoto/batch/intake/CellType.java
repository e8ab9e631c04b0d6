package org.nidoto.batch.intake;

import java.util.Set;

/** How the cells of one of our columns are read. */
enum CellType {
    MOMENT,
    NUMBER,
    YES_NO,
    TEXT;

    private static final Set<String> NUMBERS =
            Set.of("loss_amount", "affected_quantity", "why_depth", "volume", "cost");
    private static final Set<String> MOMENTS = Set.of("at", "meeting_date", "month");

    static CellType of(Column column) {
        var name = column.name();
        if (NUMBERS.contains(name)) {
            return NUMBER;
        }
        if (MOMENTS.contains(name) || name.endsWith("_at") || name.endsWith("_due")) {
            return MOMENT;
        }
        return name.equals("accompanied") ? YES_NO : TEXT;
    }
}
