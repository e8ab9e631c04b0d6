package org.nidoto.batch.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.nidoto.batch.intake.Judged;
import org.nidoto.batch.intake.Places;
import org.nidoto.batch.intake.RowOutcome;
import org.nidoto.batch.intake.RowOutcome.Accepted;
import org.nidoto.batch.intake.RowOutcome.Rejected;
import org.nidoto.batch.intake.Sha256;
import org.nidoto.batch.intake.SourceRow;

/**
 * Which place each record of a file has among its equals.
 *
 * @param <T> a kind of record that may have equals
 */
final class RowPlaces<T> {
    private final Versions<T> versions;
    private final Places places;

    RowPlaces(Versions<T> versions, String source) {
        this.versions = versions;
        this.places = new Places(versions.inForceByKey(source));
    }

    /** The place of a row's first, second, … record. */
    int of(SourceRow row, int record, Cells cells) {
        var key = versions.naturalKey(cells);
        return marked(row).map(mark -> places.of(key, mark, record)).orElseGet(() -> places.of(key, cells.content()));
    }

    /** The mark of a mended row; a key that its profile made is none. */
    private static Optional<String> marked(SourceRow row) {
        return row.key().isPresent() ? Optional.empty() : row.keptKey();
    }

    /** By what rejected rows find their records' places once they are mended; empty where they have a key that their profile made. */
    Optional<String> mark(Judged<T> judged) {
        var row = judged.rows().get(0);
        if (row.key().isPresent() || row.keptKey().isPresent()) {
            return row.keptKey();
        }
        var mark = judged.outcomes().stream()
                .map(outcome -> about(outcome)
                        .map(record ->
                                places.kept(versions.naturalKey(versions.store().cells(record))))
                        .orElseGet(() -> places.unkept(row)))
                .collect(Collectors.joining(" "));
        places.rejected(mark, judged.outcomes().size());
        return Optional.of(mark);
    }

    private static <T> Optional<T> about(RowOutcome<T> outcome) {
        return outcome instanceof Accepted<T> accepted
                ? Optional.of(accepted.record())
                : ((Rejected<T>) outcome).about();
    }

    /** Remembers that a record has a place that was not known. */
    void added(Cells cells) {
        places.added(versions.naturalKey(cells));
    }

    /** The keys of the records that a mended row brought without a place, and that the file itself has now. */
    List<UUID> overtaken() {
        return places.overtaken().stream().map(Sha256::first128Bits).toList();
    }
}
