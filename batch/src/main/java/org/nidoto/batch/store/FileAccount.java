package org.nidoto.batch.store;

import java.time.Instant;
import java.util.Optional;
import org.nidoto.batch.intake.RecordKind;
import org.nidoto.core.incident.Told;

/**
 * What became of one file.
 *
 * @param runId the run that met it: Spring Batch's job execution
 * @param kind what it holds; empty where that could not be told
 * @param sha256 of its content, in hex; empty where it could not be read
 * @param recordedAt knowledge time: since when its records are known
 * @param reason why it was refused, in a sentence
 * @param profileSha256 of the text of the profile that it is read by; empty where it needs none
 * @param mended whether it is a rejects file of ours that came back
 */
public record FileAccount(
        long id,
        long runId,
        String name,
        Optional<RecordKind> kind,
        String source,
        Optional<String> sha256,
        Instant recordedAt,
        State state,
        Optional<Told> reason,
        Rows rows,
        RecordCounts records,
        String profileSha256,
        boolean mended) {

    /** The source of files that no import profile gives another. */
    public static final String SOURCE = "main";

    /** A file that has just been met, before it is entered. */
    public static FileAccount met(
            long runId,
            String name,
            Optional<RecordKind> kind,
            Optional<String> sha256,
            Instant recordedAt,
            State state,
            Optional<Told> reason) {
        return new FileAccount(
                0,
                runId,
                name,
                kind,
                SOURCE,
                sha256,
                recordedAt,
                state,
                reason,
                Rows.NONE,
                RecordCounts.NONE,
                "",
                false);
    }

    /** Whether both are accounts of one content under one name, read in the same way. */
    public boolean isAboutTheSame(FileAccount other) {
        return name.equals(other.name)
                && kind.equals(other.kind)
                && sha256.equals(other.sha256)
                && source.equals(other.source)
                && profileSha256.equals(other.profileSha256);
    }

    /** The same file as a profile reads it. */
    public FileAccount read(String profileSource, String profile) {
        return new FileAccount(
                id,
                runId,
                name,
                kind,
                profileSource,
                sha256,
                recordedAt,
                state,
                reason,
                rows,
                records,
                profile,
                mended);
    }

    /** The same file, whose content needs no reading. */
    public FileAccount known() {
        return new FileAccount(
                id,
                runId,
                name,
                kind,
                source,
                sha256,
                recordedAt,
                State.KNOWN,
                reason,
                rows,
                records,
                profileSha256,
                mended);
    }

    /** The same file, which is a rejects file of ours or is none. */
    public FileAccount mended(boolean yes) {
        return new FileAccount(
                id, runId, name, kind, source, sha256, recordedAt, state, reason, rows, records, profileSha256, yes);
    }

    /** The same file under the number it has been entered with. */
    public FileAccount entered(long number) {
        return new FileAccount(
                number,
                runId,
                name,
                kind,
                source,
                sha256,
                recordedAt,
                state,
                reason,
                rows,
                records,
                profileSha256,
                mended);
    }

    /** How far a file has come. */
    public enum State {
        /** Being read; nothing of it is visible. */
        RECEIVED,
        ACCEPTED,
        REFUSED,
        /** Its content had been imported before, or is by another file of the run. */
        KNOWN
    }

    /**
     * Its rows: {@code read = taken + filtered + rejected + duplicate}.
     *
     * @param taken rows that hold a record
     * @param filtered rows that an import profile leaves out
     * @param duplicate rows that repeat the key of an earlier row of the file
     */
    public record Rows(long read, long taken, long filtered, long rejected, long duplicate) {
        public static final Rows NONE = new Rows(0, 0, 0, 0, 0);

        public Rows {
            if (read != taken + filtered + rejected + duplicate) {
                throw new IllegalArgumentException(
                        "rows are lost: %d read, but %d taken, %d filtered, %d rejected, %d duplicate"
                                .formatted(read, taken, filtered, rejected, duplicate));
            }
        }

        public Rows plus(Rows more) {
            return new Rows(
                    read + more.read,
                    taken + more.taken,
                    filtered + more.filtered,
                    rejected + more.rejected,
                    duplicate + more.duplicate);
        }
    }

    /**
     * The records made from its taken rows, {@code added + changed + unchanged}, and beside them:
     *
     * @param withdrawn records that a complete export no longer has
     * @param waiting contacts and adoptions whose incident or measure has not come yet
     */
    public record RecordCounts(long added, long changed, long unchanged, long withdrawn, long waiting) {
        public static final RecordCounts NONE = new RecordCounts(0, 0, 0, 0, 0);

        public RecordCounts plus(RecordCounts more) {
            return new RecordCounts(
                    added + more.added,
                    changed + more.changed,
                    unchanged + more.unchanged,
                    withdrawn + more.withdrawn,
                    waiting + more.waiting);
        }
    }
}
