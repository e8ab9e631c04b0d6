package org.nidoto.batch.summary;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nidoto.batch.store.FileAccount;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How one run went, whether it came to its end or not. Nothing in it is from a row of a file.
 *
 * @param schema the version of this form
 * @param program name and version of the program
 * @param command the command that ran: nightly, import, review, client or incident
 * @param run its number in the database; null where it failed before it got one
 * @param started when, in UTC by the machine's clock
 * @param ended when, {@code seconds} after it started
 * @param asOf the instant after which nothing counted; null where it failed before that was known
 * @param exitCode what the program told the one who called it
 * @param outcome the exit code in words
 * @param failure what went wrong, without values from input; null where it came to its end
 * @param steps those that ended, in the order they ran
 * @param files what became of each file that it met
 * @param rows the sums over its files
 * @param records the sums over its files
 * @param reports how many reports it printed
 * @param waiting what waited when it ended
 * @param databaseBytes the size of the database when it ended; null where that is not known
 * @param warnings what a person has to see to, without values from input
 */
public record RunSummary(
        int schema,
        String program,
        String command,
        @Nullable Long run,
        Instant started,
        Instant ended,
        double seconds,
        @Nullable Instant asOf,
        int exitCode,
        String outcome,
        @Nullable String failure,
        List<StepTime> steps,
        List<FileSummary> files,
        FileAccount.Rows rows,
        FileAccount.RecordCounts records,
        int reports,
        Waits waiting,
        @Nullable Long databaseBytes,
        List<String> warnings) {
    /** The version of the form that this program writes. */
    public static final int SCHEMA = 1;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** How long a step took. */
    public record StepTime(String name, double seconds) {}

    /**
     * What waits.
     *
     * @param inboxFiles files left in the inbox
     * @param records contacts and adoptions whose incident or measure has not come; null where the database did not say
     * @param unfinishedFiles files whose reading did not end; null where the database did not say
     */
    public record Waits(
            long inboxFiles,
            @Nullable Long records,
            @Nullable Long unfinishedFiles) {}

    /** Whether it was a night that imported everything and printed all that was due, with rejects or without. */
    public boolean goodNight() {
        return command.equals("nightly") && (exitCode == 0 || exitCode == 3);
    }

    String json() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
    }

    /**
     * Reads what {@link #json} wrote.
     *
     * @throws JacksonException where the text is none
     */
    static RunSummary of(String json) {
        return JSON.readValue(json, RunSummary.class);
    }
}
