package org.nidoto.batch.job;

import java.io.IOException;
import java.util.List;
import org.nidoto.batch.Home;
import org.nidoto.batch.store.Editions;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobExecutionAlreadyRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** Closes the books on runs whose process died; call it only while holding the run lock, when no run can be alive. */
public final class DeadRuns {
    private final JobRepository jobs;
    private final JobOperator operator;
    private final Editions editions;
    private final Leftovers leftovers;

    DeadRuns(JobRepository jobs, JobOperator operator, Editions editions, Home home) {
        this.jobs = jobs;
        this.operator = operator;
        this.editions = editions;
        this.leftovers = new Leftovers(home, editions);
    }

    /**
     * Marks every run that still counts as running abandoned, once the files are gone that it left half done; the next night takes over what
     * it had done, and takes out what it had begun. An edition that was entered is issued, and its files take their places.
     */
    public void abandonAll() throws IOException {
        leftovers.finishIssues();
        leftovers.clearAwaySummaries();
        var dead = jobs.getJobNames().stream()
                .flatMap(name -> jobs.findRunningJobExecutions(name).stream())
                .toList();
        if (!dead.isEmpty()) {
            leftovers.clearAway(ids(dead));
            dead.forEach(this::abandon);
        }
        editions.strikeUnfinishedDigests();
    }

    private static List<Long> ids(List<JobExecution> runs) {
        return runs.stream().map(JobExecution::getId).toList();
    }

    private void abandon(JobExecution dead) {
        try {
            operator.abandon(operator.recover(dead));
        } catch (JobExecutionAlreadyRunningException e) {
            throw new IllegalStateException("run " + dead.getId() + " cannot be closed", e);
        }
    }
}
