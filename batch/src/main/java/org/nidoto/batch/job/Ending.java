package org.nidoto.batch.job;

import org.nidoto.batch.store.FileAccount;
import org.nidoto.batch.store.Runs;
import org.nidoto.batch.store.SourceFiles;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;

/** Writes into Spring Batch's books how a job that came to its end went: without a word, with rejects, or with something that went wrong. */
final class Ending implements JobExecutionListener {
    private final Notes notes;
    private final SourceFiles files;

    Ending(Notes notes, SourceFiles files) {
        this.notes = notes;
        this.files = files;
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
