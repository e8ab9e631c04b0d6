package org.nidoto.batch.job;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.nidoto.batch.Settings;
import org.nidoto.batch.store.FileAccount;
import org.nidoto.batch.store.Runs;
import org.nidoto.batch.store.SourceFiles;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;

/**
 * Says before a job where its times are odd, and writes into Spring Batch's books how one that came to its end went: without a word, with
 * rejects, or with something that went wrong.
 */
final class Ending implements JobExecutionListener {
    private final Notes notes;
    private final SourceFiles files;
    private final Runs runs;
    private final ZoneId zone;

    Ending(Notes notes, SourceFiles files, Runs runs, Settings settings) {
        this.notes = notes;
        this.files = files;
        this.runs = runs;
        this.zone = settings.figures().zone();
    }

    /** Knowledge time never goes back, whatever the clock does, and a future as-of is taken at its word where it is taken at all. */
    @Override
    public void beforeJob(JobExecution run) {
        var parameters = RunParameters.of(run.getJobParameters());
        var started = parameters.started();
        runs.startBefore(run.getId())
                .filter(started::isBefore)
                .ifPresent(before -> notes.warn(JobText.CLOCK_SET_BACK, local(started), local(before)));
        if (parameters
                .asOf()
                .atZone(zone)
                .toLocalDate()
                .isAfter(started.atZone(zone).toLocalDate())) {
            notes.warn(JobText.AS_OF_AHEAD, local(parameters.asOf()), local(started));
        }
    }

    private String local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    @Override
    public void afterJob(JobExecution run) {
        if (run.getStatus() != BatchStatus.COMPLETED) {
            return;
        }
        if (notes.anyFailures()) {
            run.setExitStatus(new ExitStatus(Runs.WITH_FAILURES, said()));
        } else if (notes.anyRejects() || files.ofRun(run.getId()).stream().anyMatch(Ending::rejects)) {
            run.setExitStatus(new ExitStatus(Runs.WITH_REJECTS, said()));
        }
    }

    private static boolean rejects(FileAccount file) {
        return file.state() == FileAccount.State.REFUSED
                || file.rows().rejected() + file.rows().duplicate() > 0;
    }

    private String said() {
        return String.join(" ", notes.warnings());
    }
}
