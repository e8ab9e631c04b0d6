package org.nidoto.batch.intake;

import java.util.Optional;

/** What no cell may hold, whatever its column. */
final class CellLimits {
    /** As many characters as a cell of a spreadsheet holds, rounded up. */
    static final int LONGEST_CELL = 32_768;

    private CellLimits() {}

    static Optional<Fault> fault(String column, String cell) {
        if (cell.length() > LONGEST_CELL) {
            return Optional.of(Fault.inCell(
                    column,
                    Message.of(
                            Wording.CELL_TOO_LONG, Integer.toString(cell.length()), Integer.toString(LONGEST_CELL))));
        }
        int nul = cell.indexOf('\0');
        return nul < 0
                ? Optional.empty()
                : Optional.of(Fault.inCell(column, cell, invisible("U+0000", cell.codePointCount(0, nul) + 1)));
    }

    /** The first control or other invisible character of a code; empty where all can be seen. */
    static Optional<Message> invisible(String code) {
        int place = 1;
        for (int i = 0; i < code.length(); place++) {
            int c = code.codePointAt(i);
            switch (Character.getType(c)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR,
                        Character.SURROGATE -> {
                    return Optional.of(invisible(String.format("U+%04X", c), place));
                }
                default -> i += Character.charCount(c);
            }
        }
        return Optional.empty();
    }

    private static Message invisible(String character, int place) {
        return Message.of(Wording.INVISIBLE_CHARACTER, character, Integer.toString(place));
    }
}
