package org.nidoto.batch.job;

import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.launch.JobExecutionAlreadyRunningException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** Closes the books on runs whose process died; call it only while holding the run lock, when no run can be alive. */
public final class DeadRuns {
    private final JobRepository jobs;
    private final JobOperator operator;

    DeadRuns(JobRepository jobs, JobOperator operator) {
        this.jobs = jobs;
        this.operator = operator;
    }

    /** Marks every run that still counts as running abandoned; the next import takes out what they left behind. */
    public void abandonAll() {
        for (var name : jobs.getJobNames()) {
            jobs.findRunningJobExecutions(name).forEach(this::abandon);
        }
    }

    private void abandon(JobExecution dead) {
        try {
            operator.abandon(operator.recover(dead));
        } catch (JobExecutionAlreadyRunningException e) {
            throw new IllegalStateException("run " + dead.getId() + " cannot be closed", e);
        }
    }
}
