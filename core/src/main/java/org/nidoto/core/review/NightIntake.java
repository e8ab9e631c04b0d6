package org.nidoto.core.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nidoto.core.incident.Told;
import org.nidoto.core.metric.DataQuality.ImportedRows;

/**
 * What one night's import came to.
 *
 * @param files what the night met in the inbox, in the order it met them
 * @param waiting incidents and measures that have not come, with what waits for each, the longest first, up to a cap
 * @param waitingRecords how many records wait in all
 */
public record NightIntake(List<ReceivedFile> files, List<Awaited> waiting, long waitingRecords) {
    /** Nothing came, and nothing waits. */
    public static final NightIntake NONE = new NightIntake(List.of(), List.of(), 0);

    public NightIntake {
        files = List.copyOf(files);
        waiting = List.copyOf(waiting);
    }

    /** The same with numbers in the place of the files' names, and without reasons unless they are to stay. */
    NightIntake withoutNames(boolean withReasons) {
        var told = new ArrayList<ReceivedFile>();
        for (var file : files) {
            told.add(new ReceivedFile(
                    "#" + (told.size() + 1),
                    file.outcome(),
                    file.rows(),
                    file.newRecords(),
                    file.changedRecords(),
                    withReasons ? file.refusal() : Optional.empty(),
                    withReasons ? file.reasons() : List.of()));
        }
        return new NightIntake(told, waiting, waitingRecords);
    }

    /** What became of a file. */
    public enum FileOutcome {
        TAKEN,
        REFUSED,
        /** Its content had been imported before. */
        KNOWN
    }

    /**
     * One file.
     *
     * @param name its name, or where that is not to be told its number with a # before it
     * @param rows its rows; its kind of record is empty where that could not be told
     * @param newRecords records that were added
     * @param changedRecords records that were changed, or withdrawn by a complete export
     * @param refusal why the whole file was refused; empty unless it was
     * @param reasons why rows were not taken, the first few in the order of their lines
     */
    public record ReceivedFile(
            String name,
            FileOutcome outcome,
            ImportedRows rows,
            long newRecords,
            long changedRecords,
            Optional<Told> refusal,
            List<RowReason> reasons) {
        public ReceivedFile {
            reasons = List.copyOf(reasons);
        }

        /** Rows that were not taken, be it that they could not or that they repeat another. */
        public long notTaken() {
            return rows.rejected() + rows.duplicate();
        }
    }

    /** Why one row was not taken. */
    public record RowReason(long line, Told reason) {}

    /**
     * An incident or a measure that has not come, though records name it.
     *
     * @param number its own number
     * @param incident whether it is an incident and contacts wait for it, rather than a measure for which adoptions wait
     * @param records how many wait for it
     * @param since when the first of them came
     */
    public record Awaited(String number, boolean incident, long records, Instant since) {}
}
