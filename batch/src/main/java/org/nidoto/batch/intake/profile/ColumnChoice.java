package org.nidoto.batch.intake.profile;

import java.util.List;

/**
 * A column of the foreign file: the first of the names that its header has, or a position.
 *
 * @param names as the header may write it; empty where the position tells
 * @param position from 1; 0 where a name tells
 * @param optional whether a file may lack it; its cells are blank then
 */
public record ColumnChoice(List<String> names, int position, boolean optional) {
    public ColumnChoice {
        names = List.copyOf(names);
    }

    /** The same column, which a file may lack. */
    ColumnChoice orNone() {
        return new ColumnChoice(names, position, true);
    }

    /** How a message names it. */
    public String described() {
        return names.isEmpty() ? "#" + position : String.join(" / ", names);
    }
}
