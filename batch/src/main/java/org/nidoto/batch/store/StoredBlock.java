package org.nidoto.batch.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.nidoto.batch.intake.SourceRow;
import org.nidoto.batch.store.FileAccount.RecordCounts;
import org.nidoto.batch.store.FileAccount.Rows;
import org.nidoto.batch.store.Versions.NewVersion;

/** What a block of a file's rows comes to. */
final class StoredBlock {
    final List<Keyed> kept = new ArrayList<>();
    final List<RowEntry> entries = new ArrayList<>();
    final List<NewVersion> fresh = new ArrayList<>();
    final List<SourceFiles.RejectedRow> reported = new ArrayList<>();
    long taken;
    long filtered;
    long rejected;
    long duplicate;
    long added;
    long unchanged;

    /**
     * A record with its key in this file.
     *
     * @param known its version until now, as {@link InForce#find} has it
     */
    record Keyed(UUID key, int known, Ready.Made made, int ordinal, UUID print) {
        boolean isKnown() {
            return known != InForce.NONE;
        }

        boolean isWithdrawn() {
            return known < 0;
        }

        long knownVersion() {
            return Math.abs(known);
        }

        Cells cells() {
            return made.cells();
        }

        SourceRow row() {
            return made.row();
        }
    }

    Rows rows() {
        return new Rows(taken + filtered + rejected + duplicate, taken, filtered, rejected, duplicate);
    }

    RecordCounts records() {
        return new RecordCounts(added, fresh.size() - added, unchanged, 0, 0);
    }
}
