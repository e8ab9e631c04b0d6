package org.nidoto.batch.intake;

import java.util.List;
import java.util.Optional;

/** Writes out the cells of a file that only say that the cell above holds the same. */
final class Dittos {
    private final Header header;
    private final List<String> words;
    private Optional<List<String>> above = Optional.empty();

    /** For the rows of one file in their order. */
    Dittos(Header header, List<String> words) {
        this.header = header;
        this.words = words;
    }

    /**
     * Puts what stands above in place of each such cell. One stays, and is a fault, where what is above cannot be told: in the first row, below
     * a row that is faulty itself, and in a rejects file, whose rows were not neighbours.
     */
    void writeOut(List<String> cells, List<Fault> faults) {
        if (words.isEmpty()) {
            return;
        }
        for (int i = 0; i < cells.size(); i++) {
            if (ForeignCells.isOneOf(Widths.trimmed(cells.get(i)), words)) {
                int place = i;
                var same = above.map(row -> place < row.size() ? row.get(place) : "");
                same.ifPresentOrElse(
                        text -> cells.set(place, text),
                        () -> faults.add(Fault.inCell(
                                header.nameAt(place), cells.get(place), Message.of(Wording.NOTHING_ABOVE))));
            }
        }
        above = faults.isEmpty() && !header.ofRejects() ? Optional.of(List.copyOf(cells)) : Optional.empty();
    }
}
