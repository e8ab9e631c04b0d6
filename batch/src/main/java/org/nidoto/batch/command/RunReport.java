package org.nidoto.batch.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.nidoto.batch.job.Notes;
import org.nidoto.batch.job.Printed;
import org.nidoto.batch.job.Progress;
import org.nidoto.batch.job.StepTimes;
import org.nidoto.batch.store.Backlog;
import org.nidoto.batch.store.FileAccount;
import org.nidoto.batch.store.Runs;
import org.nidoto.batch.store.SourceFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

/** Tells how a run went: what became of each file, and where the PDFs are. */
final class RunReport {
    private static final Logger LOG = LoggerFactory.getLogger(RunReport.class);

    private final Session session;
    private final PrintWriter out;
    private final Locale language;

    RunReport(Session session, PrintWriter out) {
        this.session = session;
        this.out = out;
        this.language = session.settings().locale();
    }

    /** Prints the account and says which exit code it amounts to. */
    int tell(JobExecution run) throws CommandStopped {
        session.get(Progress.class).done();
        log(run);
        var notes = session.get(Notes.class);
        var printed = session.get(Printed.class);
        session.draft().ifPresent(draft -> {
            draft.ran(
                    run.getId(),
                    session.get(StepTimes.class).taken(),
                    notes.warnings(),
                    printed.files().size());
            failure(run).ifPresent(draft::failed);
        });
        for (var failure : run.getAllFailureExceptions()) {
            var trouble = DiskTrouble.in(failure, language).or(() -> DatabaseTrouble.in(failure, language));
            if (trouble.isPresent()) {
                throw trouble.get();
            }
        }
        var files = session.get(SourceFiles.class).ofRun(run.getId());
        var backlog = session.get(Backlog.class);
        session.draft()
                .ifPresent(draft -> draft.found(
                        files,
                        backlog.waitingRecords(),
                        backlog.unfinishedFiles(),
                        backlog.bytes().orElse(null)));
        files.forEach(this::tell);
        printed.files().forEach(file -> out.println(Text.PRINTED.in(language, file)));
        out.flush();
        return exitCode(run);
    }

    private int exitCode(JobExecution run) throws CommandStopped {
        var exit = run.getExitStatus().getExitCode();
        if (run.getStatus() != BatchStatus.COMPLETED) {
            var cause = run.getAllFailureExceptions().stream()
                    .findFirst()
                    .map(failure -> FileTrouble.root(failure, language))
                    .orElse(exit);
            throw new CommandStopped(ExitCode.FAILED, Text.RUN_FAILED.in(language, cause));
        }
        return switch (exit) {
            case Runs.WITH_FAILURES -> ExitCode.FAILED;
            case Runs.WITH_REJECTS -> ExitCode.DONE_WITH_REJECTS;
            default -> ExitCode.DONE;
        };
    }

    /** What failed first, by its step and the type of what was thrown: the message may hold values from input. */
    private static Optional<String> failure(JobExecution run) {
        var inStep = run.getStepExecutions().stream()
                .flatMap(step -> step.getFailureExceptions().stream()
                        .map(failure ->
                                step.getStepName() + ": " + failure.getClass().getSimpleName()));
        var ofRun = run.getFailureExceptions().stream()
                .map(failure -> failure.getClass().getSimpleName());
        return Stream.concat(inStep, ofRun).findFirst();
    }

    private static void log(JobExecution run) {
        run.getStepExecutions()
                .forEach(step -> step.getFailureExceptions().forEach(failure -> {
                    LOG.error("run {} failed in its step {}", run.getId(), step.getStepName(), failure);
                    LOG.debug("run {} failed in its step {}", run.getId(), step.getStepName(), failure);
                }));
        run.getFailureExceptions().forEach(failure -> {
            LOG.error("run {} failed", run.getId(), failure);
            LOG.debug("run {} failed", run.getId(), failure);
        });
    }

    private void tell(FileAccount file) {
        new FileLines(file, language).lines().forEach(out::println);
    }
}
