package org.nidoto.batch.intake.bulk;

import java.io.Serializable;
import java.util.Set;

/**
 * What became of the rows of one file: {@code read = taken + filtered + rejected + duplicate}.
 *
 * @param file its number in the books
 * @param outcome whether its records count
 * @param doubtful the numbers of the incidents that rejected rows may be about: a complete file does not withdraw what belongs to them
 * @param withdraws whether a complete file may withdraw anything; not where a rejected row does not tell its incident
 */
public record BulkAccount(
        long file,
        Outcome outcome,
        long read,
        long taken,
        long filtered,
        long rejected,
        long duplicate,
        Set<String> doubtful,
        boolean withdraws)
        implements Serializable {
    /** Whether its records count. */
    public boolean isTaken() {
        return outcome == Outcome.TAKEN;
    }

    /** How the judging of a file ended. */
    public enum Outcome {
        TAKEN,
        /** Too many of its rows were rejected. */
        TOO_MANY_REJECTS,
        /** It could not be read to its end. */
        UNREADABLE
    }
}
