package org.nidoto.batch.command;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nidoto.batch.Home;
import org.nidoto.batch.store.Backlog;
import org.nidoto.batch.store.FileAccount;
import org.nidoto.batch.store.Runs;
import org.nidoto.batch.store.SourceFiles;
import org.nidoto.batch.summary.Draft;
import org.nidoto.batch.summary.RunSummary;
import org.nidoto.batch.summary.RunsFolder;

/**
 * What {@code status} shows.
 *
 * @param runs newest first
 * @param active what the run says of itself that is active now; empty where none is
 * @param lastGoodNight when the last night began that succeeded
 * @param firstNight when the first night of all began
 * @param fromDatabase whether the database says so, rather than the summaries of the runs before the active one
 */
record StatusView(
        List<Seen> runs,
        Optional<String> active,
        Optional<Instant> lastGoodNight,
        Optional<Instant> firstNight,
        RunSummary.Waits waiting,
        boolean fromDatabase) {
    /** A run with the files it met. */
    record Seen(Runs.Run run, List<FileAccount> files) {}

    static StatusView ofDatabase(Session session, int count, Home home) throws IOException {
        var runs = session.get(Runs.class);
        var files = session.get(SourceFiles.class);
        var backlog = session.get(Backlog.class);
        return new StatusView(
                runs.latest(count).stream()
                        .map(run -> new Seen(run, files.ofRun(run.id())))
                        .toList(),
                runs.active(),
                runs.lastGoodNight(),
                runs.firstNight(),
                new RunSummary.Waits(Draft.inInbox(home), backlog.waitingRecords(), backlog.unfinishedFiles()),
                true);
    }

    /** While a run keeps everybody out of the embedded database. */
    static StatusView ofSummaries(Home home, int count, String active) throws IOException {
        var folder = new RunsFolder(home);
        var summaries = folder.latest(count);
        @Nullable
        Long waiting = summaries.isEmpty() ? null : summaries.get(0).waiting().records();
        return new StatusView(
                summaries.stream().map(StatusView::seen).toList(),
                Optional.of(active),
                folder.lastGoodNight(),
                folder.firstNight(),
                new RunSummary.Waits(Draft.inInbox(home), waiting, null),
                false);
    }

    private static Seen seen(RunSummary summary) {
        long number = summary.run() == null ? 0 : summary.run();
        var run = new Runs.Run(
                number,
                summary.command(),
                summary.started(),
                Optional.of(summary.ended()),
                switch (summary.exitCode()) {
                    case ExitCode.DONE, ExitCode.DONE_WITH_REJECTS -> Runs.Outcome.DONE;
                    default -> Runs.Outcome.FAILED;
                });
        return new Seen(
                run,
                summary.files().stream()
                        .map(file -> file.account(number, summary.started()))
                        .toList());
    }
}
